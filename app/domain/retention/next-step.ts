/** What a run does next about one order, decided from what the order looks like now. */
import type { HoldReason } from "./holds";
import type { Blindness, OrderFacts } from "./order-facts";
import { hasWork } from "./order-work";
import type { OrderWork, Verdict } from "./verdict";
import { commonWork, workLeft } from "./work-left";

/**
 * planned: nothing was sent · writing: a write may have been sent, its answer is not known ·
 * written: the host confirmed it · verified: read back and done · saved: left alone, with reasons ·
 * failed: the host refused, or the order is as it was.
 */
export const itemStates = ["planned", "writing", "written", "verified", "saved", "failed"] as const;
export type ItemState = (typeof itemStates)[number];
export type OpenState = Extract<ItemState, "planned" | "writing" | "written">;

/** Why an order that was to be changed was left alone after all. */
export const savedReasons = [
  "limit-not-passed",
  "kept-by-law",
  "already-clear",
  "order-gone",
  "rule-changed",
  "out-of-reach",
] as const;
export type SavedReason = HoldReason | Blindness | (typeof savedReasons)[number];

export type NextStep =
  | { readonly do: "write"; readonly work: OrderWork }
  | { readonly do: "verify" }
  | { readonly do: "save"; readonly reasons: readonly SavedReason[] }
  | { readonly do: "fail"; readonly problem: "still-there" };

/**
 * Re-reading decides, never what we remember of our own calls: a write whose answer was lost shows
 * as work that is done, a dispute opened since the preview saves the order. Nothing is done that was
 * not decided for this order before.
 */
export function nextStep(
  item: { readonly state: OpenState; readonly work: OrderWork },
  fresh: OrderFacts | undefined,
  verdict: Verdict | undefined,
): NextStep {
  const { state, work } = item;
  if (!fresh || !verdict) {
    const deleted = work.delete && state !== "planned";
    return deleted ? { do: "verify" } : { do: "save", reasons: ["order-gone"] };
  }
  const left = workLeft(work, fresh);
  if (!hasWork(left) && state !== "planned") return { do: "verify" };
  if (state === "written") return { do: "fail", problem: "still-there" };
  if (!hasWork(left) && !work.requestErasure) return { do: "save", reasons: ["already-clear"] };
  if (verdict.kind !== "due") return { do: "save", reasons: reasonsOf(verdict) };
  const common = commonWork(work, verdict.work);
  if (hasWork(workLeft(common, fresh))) return { do: "write", work: common };
  if (common.requestErasure) return { do: "verify" };
  return { do: "save", reasons: ["limit-not-passed"] };
}

function reasonsOf(verdict: Exclude<Verdict, { kind: "due" }>): readonly SavedReason[] {
  switch (verdict.kind) {
    case "held":
    case "unknown":
      return verdict.reasons;
    case "kept":
      return ["kept-by-law"];
    case "not-yet":
      return ["limit-not-passed"];
    case "report":
    case "nothing-to-do":
      return ["already-clear"];
  }
}
