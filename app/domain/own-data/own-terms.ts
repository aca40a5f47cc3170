/**
 * How long the app keeps its own records: the terms that hold until a merchant says otherwise, and how
 * far they may go. Data, no code; starting points, no legal advice.
 */
import { AUDIT_KEPT_MONTHS } from "~/domain/audit/model";
import type { OwnKind, Rule, Rounding, Trigger } from "~/domain/retention/model";

export interface OwnTerm {
  readonly kind: OwnKind;
  readonly title: string;
  readonly holds: string;
  /** The usual term. */
  readonly months: number;
  /** Shorter is refused: what would be lost then. */
  readonly leastMonths: number;
  readonly whyLeast: string;
  readonly from: Trigger;
  readonly roundTo: Rounding;
  readonly why: string;
  /** ISO date. */
  readonly lastReviewed: string;
}

const reviewed = { lastReviewed: "2026-11-20" };

export const ownTerms: readonly OwnTerm[] = [
  {
    kind: "consent-records",
    title: "Consent records",
    holds: "a visitor’s choice, a random browser id, the customer’s id when signed in",
    ...{ months: 1, leastMonths: 1, from: "ended", roundTo: "day" },
    why: "Each record carries its own end: as long as the choice is valid, and then the limitation period of its country (GDPR Art. 7(1), 17(3)(e)). A month later it is gone.",
    whyLeast: "Before its end the record is the store’s only proof of the consent.",
    ...reviewed,
  },
  {
    kind: "cases",
    title: "Finished cases",
    holds:
      "that there was a request, of which kind, when and how it ended; its contents go 30 days after the answer",
    ...{ months: 36, leastMonths: 12, from: "ended", roundTo: "calendar-year" },
    why: "Until claims about the answer are out of time (§§ 195, 199 BGB; § 31 OWiG).",
    whyLeast: "Within a year a person may ask again, or an authority about the answer.",
    ...reviewed,
  },
  {
    kind: "packages",
    title: "Packages with a person’s data",
    holds: "everything that was found of a person who asked",
    ...{ months: 1, leastMonths: 1, from: "ended", roundTo: "day" },
    why: "The person could fetch it for 30 days; after its end it serves nobody.",
    whyLeast: "A month covers a download that was broken off.",
    ...reviewed,
  },
  {
    kind: "webhook-payloads",
    title: "Messages from the platform",
    holds: "ids and times of each message; its payload only until it is handled",
    ...{ months: 3, leastMonths: 2, from: "recorded", roundTo: "day" },
    why: "A repeated message is recognised by its id; three months are far more than the platform repeats.",
    whyLeast: "What could not be handled may be handled for 30 days.",
    ...reviewed,
  },
  {
    kind: "audit-details",
    title: "Details in the audit log",
    holds:
      "who did what, under pseudonyms; the sealed hash stays, so the log can still be verified",
    ...{ months: AUDIT_KEPT_MONTHS, leastMonths: 12, from: "recorded", roundTo: "day" },
    why: "The general limitation period (§ 195 BGB): so long somebody may have to show what was done (GDPR Art. 5(2)).",
    whyLeast: "The log is the proof of what was done to people’s data.",
    ...reviewed,
  },
  {
    kind: "mail",
    title: "Sent mail",
    holds: "which kind of mail was sent when; address and text are destroyed when it is sent",
    ...{ months: 12, leastMonths: 6, from: "recorded", roundTo: "day" },
    why: "To show that a notice went out, and that it went out once.",
    whyLeast: "A notice must not be sent a second time while its case runs.",
    ...reviewed,
  },
];

export function ownTerm(kind: OwnKind): OwnTerm {
  const term = ownTerms.find((each) => each.kind === kind);
  if (!term) throw new Error(`There is no term for ${kind}`);
  return term;
}

/** The usual term as a rule of the engine, for shops that have none of their own. */
export function usualRule(kind: OwnKind, zone: string): Rule {
  const { months, from, roundTo, why } = ownTerm(kind);
  return {
    ...{ version: 2, name: "", scope: kind, zone, rank: 0, overrides: [], only: {} },
    when: { age: { years: 0, months, days: 0 }, from, roundTo },
    actions: [{ do: "delete" }],
    why: { purpose: why, basis: "storage-limitation" },
  };
}

/** Why a rule may not be: shorter than what the record is needed for. */
export function refuseOwnRule(rule: Pick<Rule, "scope" | "when">): string | undefined {
  const term = ownTerms.find(({ kind }) => kind === rule.scope);
  if (!term) return undefined;
  const { years, months } = rule.when.age;
  if (years * 12 + months >= term.leastMonths) return undefined;
  const span = term.leastMonths === 1 ? "a month" : `${term.leastMonths} months`;
  return `${term.title} have to be kept for at least ${span}. ${term.whyLeast}`;
}
