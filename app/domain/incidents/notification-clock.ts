/**
 * Until when an authority has to know of a leak. Data, not advice: each figure carries the statute
 * it was read in and the day somebody last looked.
 *
 * Pure: the clock starts when the store became aware, runs in hours whatever the day (the stricter
 * reading of Regulation 1182/71 Art. 3), and a change of daylight saving neither adds nor takes one.
 */
export const breachLaws = {
  gdpr: {
    name: "GDPR Art. 33(1)",
    hours: 72,
    source: "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_33",
    looked: "2026-11-20",
  },
  "uk-gdpr": {
    name: "UK GDPR Art. 33(1)",
    hours: 72,
    source: "https://www.legislation.gov.uk/eur/2016/679/article/33",
    looked: "2026-11-20",
  },
} as const;
export type BreachLaw = keyof typeof breachLaws;

/** So long before its end a clock is called to mind. */
export const WARN_HOURS = 24;
const HOUR_MS = 3_600_000;

export function breachLawFor(country: string | null): BreachLaw {
  return country === "GB" ? "uk-gdpr" : "gdpr";
}

export function notifyBy(law: BreachLaw, knownAt: Date): Date {
  return new Date(knownAt.getTime() + breachLaws[law].hours * HOUR_MS);
}

export interface ClockFacts {
  readonly dueAt: Date;
  readonly risk: string;
  readonly authorityAt: Date | null;
}

export type ClockState = "running" | "due-soon" | "overdue" | "stopped-in-time" | "stopped-late";

/**
 * A clock stops when the authority was told, or when a risk to people was found to be unlikely.
 * Exactly at the end is still in time.
 */
export function clockState({ dueAt, risk, authorityAt }: ClockFacts, now: Date): ClockState {
  if (authorityAt) return authorityAt <= dueAt ? "stopped-in-time" : "stopped-late";
  if (risk === "unlikely") return "stopped-in-time";
  if (now > dueAt) return "overdue";
  return dueAt.getTime() - now.getTime() <= WARN_HOURS * HOUR_MS ? "due-soon" : "running";
}
