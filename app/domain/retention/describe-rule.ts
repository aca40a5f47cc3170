/** Rules and verdicts in plain sentences. */
import type { HoldReason } from "./judge-order";
import { clearableFields, type Blindness, type ClearableField } from "./order-facts";
import type { RetentionRule } from "./rule";

export const fieldNames = {
  note: "note",
  customAttributes: "additional details",
  phone: "phone number",
} as const satisfies Record<ClearableField, string>;

/** "Two years after an order is completed, its note and phone number are removed." */
export function describeRule(rule: Pick<RetentionRule, "years" | "fields">): string {
  const span = `${spelled(rule.years)} ${rule.years === 1 ? "year" : "years"}`;
  const fields = clearableFields.filter((field) => rule.fields.includes(field));
  const removed = listed(fields.map((field) => fieldNames[field]));
  const verb = fields.length === 1 && fields[0] !== "customAttributes" ? "is" : "are";
  return `${capital(span)} after an order is completed, its ${removed || "…"} ${verb} removed.`;
}

/** Why an order is kept back, as a noun phrase for one and for several. */
export const keptBackNames = {
  "dispute-open": ["open dispute", "open disputes"],
  "return-open": ["open return", "open returns"],
  refund: ["refund", "refunds"],
  "refund-outstanding": ["cancelled, refund still owed", "cancelled, refund still owed"],
  unfulfilled: ["not fulfilled", "not fulfilled"],
  unpaid: ["not paid", "not paid"],
  "disputes-unreadable": ["disputes can't be read", "disputes can't be read"],
  "returns-unreadable": ["returns can't be read", "returns can't be read"],
  "payment-unknown": ["payment state unknown", "payment state unknown"],
  "fulfilment-unknown": ["fulfilment state unknown", "fulfilment state unknown"],
  "dates-absent": ["dates missing", "dates missing"],
} as const satisfies Record<HoldReason | Blindness, readonly [string, string]>;

/** "12 held: 3 open disputes, 9 not fulfilled", or undefined for none. */
export function describeKeptBack(
  word: string,
  total: number,
  reasons: Readonly<Partial<Record<HoldReason | Blindness, number>>>,
): string | undefined {
  if (total === 0) return undefined;
  const parts = Object.entries(keptBackNames).flatMap(([reason, [one, several]]) => {
    const count = Object.entries(reasons).find(([name]) => name === reason)?.[1] ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  const named = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const several = named > total ? " (some for several reasons)" : "";
  return `${total} ${word}: ${parts.join(", ")}${several}`;
}

const small = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function spelled(count: number): string {
  return small[count] || String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? "";
  return `${parts.slice(0, -1).join(", ")} and ${last}`;
}
