/**
 * How long the record of a decision is kept: as long as the choice is valid, and then for the time in
 * which anybody could still dispute it (GDPR Art. 7(1), 17(3)(e)). Data; no legal advice.
 */
export interface LimitationPeriod {
  readonly years: number;
  /** German law counts from the end of the year. */
  readonly fromEndOfYear: boolean;
  readonly statute: string;
  readonly effective: string;
  readonly lastReviewed: string;
}

const REVIEWED = "2026-11-20";

function period(years: number, statute: string, effective: string): LimitationPeriod {
  return { years, fromEndOfYear: false, statute, effective, lastReviewed: REVIEWED };
}

/** By country. */
export const limitationPeriods: Readonly<Record<string, LimitationPeriod>> = {
  DE: { ...period(3, "BGB § 195, § 199", "2002-01-01"), fromEndOfYear: true },
  AT: period(3, "ABGB § 1489", "1812-01-01"),
  FR: period(5, "Code civil art. 2224", "2008-06-19"),
  IT: period(5, "Codice civile art. 2947", "1942-04-21"),
  ES: period(5, "Código Civil art. 1964", "2015-10-07"),
  NL: period(5, "BW art. 3:310", "1992-01-01"),
  GB: period(6, "Limitation Act 1980 s. 2, s. 9", "1981-05-01"),
  US: period(
    4,
    "Cal. Code Civ. Proc. § 338, § 343; the longest of the states listed",
    "1872-01-01",
  ),
};

/** Where none is listed: the longest of those that are, because losing a proof cannot be mended. */
export const longestPeriod: LimitationPeriod = period(
  6,
  "none listed: the longest listed",
  REVIEWED,
);

/** `validDays` after the decision, and then the period of its country. */
export function keptUntil(
  decidedAt: Date,
  { country, validDays }: { readonly country: string; readonly validDays: number },
): Date {
  const { years, fromEndOfYear } = limitationPeriods[country] ?? longestPeriod;
  const end = new Date(decidedAt.getTime() + validDays * 86_400_000);
  if (fromEndOfYear) return new Date(Date.UTC(end.getUTCFullYear() + years + 1, 0, 1));
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end;
}
