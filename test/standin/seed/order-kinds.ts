import type { Random } from "../random";

/** The states an order of the seed can be in, one name each. */
export type OrderKind =
  | "fulfilled"
  | "open"
  | "unpaid"
  | "partly-fulfilled"
  | "cancelled"
  | "refunded"
  | "partly-refunded"
  | "dispute-open"
  | "dispute-won"
  | "return-open"
  | "return-closed"
  | "draft-born"
  | "guest"
  | "b2b"
  | "pos"
  | "test";

/** Every kind appears at least once among this many neighbouring orders. */
const ROUND: readonly OrderKind[] = [
  "fulfilled",
  "guest",
  "draft-born",
  "refunded",
  "fulfilled",
  "pos",
  "cancelled",
  "dispute-open",
  "b2b",
  "fulfilled",
  "return-open",
  "test",
  "partly-refunded",
  "dispute-won",
  "fulfilled",
  "return-closed",
  "open",
  "partly-fulfilled",
  "unpaid",
  "fulfilled",
];

const COMMON: readonly OrderKind[] = ["fulfilled", "fulfilled", "fulfilled", "guest", "pos"];

/** Alternates a round that has everything with a mix that looks like a shop. */
export function orderKind(index: number, random: Random): OrderKind {
  const round = Math.floor(index / ROUND.length);
  if (round % 2 === 0) return ROUND[index % ROUND.length] ?? "fulfilled";
  return random.pick(COMMON);
}
