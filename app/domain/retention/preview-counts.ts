/** What a preview counted: numbers, reasons and a few order numbers, nothing about a person. */
import { z } from "zod";
import { holdReasons, type HoldReason } from "./holds";
import {
  blindnesses,
  orderFields,
  type Blindness,
  type EpochMs,
  type OrderFacts,
} from "./order-facts";
import { verdictKinds, type Verdict, type VerdictKind } from "./verdict";

const number = z.number().int().nonnegative();
/** Counts stored before a kind was known have none of it. */
const byVerdict = z
  .partialRecord(z.enum(verdictKinds), number)
  .transform((counts) => ({ ...noVerdicts(), ...counts }));

export const previewCountsSchema = z.object({
  scanned: number,
  /** Orders that the host itself counted before they were scanned. */
  hostOrders: number.optional(),
  byVerdict,
  /** By the year an order was placed (UTC). */
  byYear: z.record(z.string(), byVerdict),
  /** Due orders by country. */
  byCountry: z.record(z.string(), number),
  byField: z.partialRecord(z.enum(orderFields), number),
  reasons: z.partialRecord(z.enum([...holdReasons, ...blindnesses]), number),
  /** Up to five order numbers each, of what is due and of what is kept back. */
  examples: z.record(z.string(), z.array(z.string())),
  /** The shop's own rate limit, as the host told it while counting: points, points a second. */
  limit: z.object({ maximum: z.number(), restoreRate: z.number() }).optional(),
  /** Scopes that were missing while counting. Without read_all_orders the counts are no answer. */
  missingScopes: z.array(z.string()),
});
export type PreviewCounts = z.infer<typeof previewCountsSchema>;

const EXAMPLES = 5;

export function noVerdicts(): Record<VerdictKind, number> {
  return { due: 0, report: 0, "not-yet": 0, kept: 0, held: 0, unknown: 0, "nothing-to-do": 0 };
}

export function startCounts(missingScopes: readonly string[]): PreviewCounts {
  return {
    scanned: 0,
    byVerdict: noVerdicts(),
    byYear: {},
    byCountry: {},
    byField: {},
    reasons: {},
    examples: {},
    missingScopes: [...missingScopes],
  };
}

/** Adds one order to the counts (in place: a preview may see a million). */
export function countOrder(counts: PreviewCounts, order: OrderFacts, verdict: Verdict): void {
  const year = yearOf(order.processedAt ?? order.createdAt);
  counts.scanned += 1;
  counts.byVerdict[verdict.kind] += 1;
  (counts.byYear[year] ??= noVerdicts())[verdict.kind] += 1;
  if (verdict.kind === "due") {
    const country = order.country ?? "unknown";
    counts.byCountry[country] = (counts.byCountry[country] ?? 0) + 1;
    for (const field of verdict.work.clear) {
      counts.byField[field] = (counts.byField[field] ?? 0) + 1;
    }
    addExample(counts, "due", order.name);
  }
  if (verdict.kind !== "held" && verdict.kind !== "unknown") return;
  for (const reason of verdict.reasons) {
    counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1;
    addExample(counts, reason, order.name);
  }
}

let lastYear = { from: 0, to: 0, name: "" };

/** Orders come by date: the year is mostly that of the order before. */
function yearOf(placed: EpochMs | null): string {
  if (placed === null) return "no date";
  if (placed < lastYear.from || placed >= lastYear.to) {
    const year = new Date(placed).getUTCFullYear();
    lastYear = { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0), name: String(year) };
  }
  return lastYear.name;
}

function addExample(
  counts: PreviewCounts,
  key: "due" | HoldReason | Blindness,
  name: string,
): void {
  const names = (counts.examples[key] ??= []);
  if (names.length < EXAMPLES) names.push(name);
}
