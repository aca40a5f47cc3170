/** How long the app's own records must at least be kept as proof. Data, no code. */
import type { OwnKind, Rounding } from "./rule-terms";

export interface OwnMinimum {
  /** Zero: nothing asks for it to be kept. */
  readonly years: number;
  readonly roundTo: Rounding;
  readonly because: string;
  /** ISO dates. */
  readonly lastReviewed: string;
}

const reviewed = { lastReviewed: "2026-11-20" };
const free = (because: string): OwnMinimum => ({ years: 0, roundTo: "day", because, ...reviewed });
const limitation = "Limitation of claims, § 195, § 199 BGB";

export const ownMinimums: Readonly<Record<OwnKind, OwnMinimum>> = {
  "consent-records": {
    ...{ years: 3, roundTo: "calendar-year", ...reviewed },
    because: `Proof of consent, GDPR Art. 7(1), from its end on. ${limitation}`,
  },
  cases: {
    ...{ years: 3, roundTo: "calendar-year", ...reviewed },
    because: `Proof that a request was answered, GDPR Art. 5(2). ${limitation}`,
  },
  packages: free("A copy of what the store holds: gone once it was collected."),
  "webhook-payloads": free("Hints from the platform, read again from it when they are worked on."),
  "audit-details": {
    ...{ years: 3, roundTo: "calendar-year", ...reviewed },
    because: `Accountability, GDPR Art. 5(2). ${limitation}`,
  },
  mail: free("What was sent is proven by the audit log, not by the mail’s text."),
};
