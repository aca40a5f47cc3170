/** What a run does next about one order, decided from what the order looks like now. */
import type { HoldReason } from "./holds";
import type { Blindness, ClearableField, FreshOrder } from "./order-facts";
import type { Verdict } from "./verdict";

/**
 * planned: nothing was sent · writing: a write may have been sent, its answer is not known ·
 * written: the host confirmed it · verified: read back and empty · saved: left alone, with reasons ·
 * failed: the host refused, or the field is still there.
 */
export const itemStates = ["planned", "writing", "written", "verified", "saved", "failed"] as const;
export type ItemState = (typeof itemStates)[number];
export type OpenState = Extract<ItemState, "planned" | "writing" | "written">;

/** Why an approved order was left alone after all. */
export const savedReasons = [
  "limit-not-passed",
  "kept-by-law",
  "already-clear",
  "order-gone",
] as const;
export type SavedReason = HoldReason | Blindness | (typeof savedReasons)[number];

export type NextStep =
  | { readonly do: "write"; readonly fields: readonly ClearableField[] }
  | { readonly do: "verify" }
  | { readonly do: "save"; readonly reasons: readonly SavedReason[] }
  | { readonly do: "fail"; readonly problem: "still-there" };

/**
 * Re-reading decides, never what we remember of our own calls: a write whose answer was lost shows
 * as an empty field, a dispute opened since the preview saves the order. Only fields that a person
 * has approved for this order are touched.
 */
export function nextStep(
  item: { readonly state: OpenState; readonly fields: readonly ClearableField[] },
  fresh: FreshOrder | undefined,
  verdict: Verdict | undefined,
): NextStep {
  if (!fresh || !verdict) return { do: "save", reasons: ["order-gone"] };
  const left = item.fields.filter((field) => fresh.filled.includes(field));
  if (left.length === 0) {
    return item.state === "planned" ? { do: "save", reasons: ["already-clear"] } : { do: "verify" };
  }
  if (item.state === "written") return { do: "fail", problem: "still-there" };
  switch (verdict.kind) {
    case "due":
      return { do: "write", fields: left };
    case "held":
    case "unknown":
      return { do: "save", reasons: verdict.reasons };
    case "not-yet":
      return { do: "save", reasons: ["limit-not-passed"] };
    case "kept":
      return { do: "save", reasons: ["kept-by-law"] };
    case "report":
    case "nothing-to-do":
      return { do: "save", reasons: ["already-clear"] };
  }
}
