/**
 * What shoppers are told about a control: what exactly is promised and how it is checked, no more
 * than the control measures (public-texts/). A control without a statement here is the merchant's
 * business only.
 */

/** With the facts that are counts over all shoppers; small ones are never shown as a number. */
const counts = {
  "requests.answered-in-time": ["answeredInTime", "open"],
  "erasure.residue-clean": ["checks"],
  "requests.history-cleared": ["cleared"],
  "policy.archive-unchanged": [],
  "protection.sealed-columns": [],
  "audit.sealed": [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PublicControl = keyof typeof counts;

export interface PublicStatement {
  readonly control: PublicControl;
  readonly counts: readonly string[];
}

/** In the order in which they are read. */
export const publicStatements: readonly PublicStatement[] = (
  Object.keys(counts) as PublicControl[]
).map((control) => ({ control, counts: counts[control] }));
