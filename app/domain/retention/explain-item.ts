/** "Why this order?" in a sentence or two, from what was stored about the decision. */
import { DateTime } from "luxon";
import { z } from "zod";
import { spanWords } from "./describe-rule";
import { holdReasons } from "./holds";
import { fieldNames, keptBackNames, listed } from "./rule-words";
import type { ClearableField } from "./order-facts";
import { savedReasons, type ItemState, type SavedReason } from "./next-step";
import { blindnesses } from "./order-facts";
import type { Rule } from "./rule-schema";

/** What is stored of a verdict: dates and codes. */
export const itemReasonsSchema = z.object({
  completedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  saved: z.array(z.enum([...holdReasons, ...blindnesses, ...savedReasons])).optional(),
});
export type ItemReasons = z.infer<typeof itemReasonsSchema>;

const savedNames = {
  ...Object.fromEntries(Object.entries(keptBackNames).map(([reason, [one]]) => [reason, one])),
  "limit-not-passed": "its limit has not passed: something about the order changed",
  "kept-by-law": "the law keeps what the rule is about",
  "already-clear": "somebody else had already cleared it",
  "order-gone": "the order is gone",
  "rule-changed": "the rule was changed or switched off meanwhile",
  "out-of-reach": "the platform lets nobody change a draft that became an order",
} as Record<SavedReason, string>;

/** Why the order is due, and if it was left alone in the end, why that. */
export function explainItem(
  item: {
    readonly reasons: ItemReasons;
    readonly fields: readonly ClearableField[];
    readonly state: ItemState;
  },
  rule: Pick<Rule, "when" | "zone">,
): string {
  const on = (iso: string) => DateTime.fromISO(iso, { zone: rule.zone }).toFormat("d LLLL yyyy");
  const fields = listed(item.fields.map((field) => fieldNames[field]));
  const due = `Completed on ${on(item.reasons.completedAt)}; the limit of ${spanWords(rule.when.age)} passed on ${on(item.reasons.dueAt)}. ${item.state === "verified" ? "Held" : "Holds"} something in: ${fields}.`;
  const saved = item.reasons.saved ?? [];
  if (item.state !== "saved" || saved.length === 0) return due;
  return `${due} Left alone: ${listed(saved.map((reason) => savedNames[reason]))}.`;
}

/** What stays behind, for people. */
export const remainingNames = {
  "billing-address": "billing address",
  "ip-address": "IP address",
  "line-item-attributes": "details on line items",
  timeline: "the order's timeline",
} as const;
