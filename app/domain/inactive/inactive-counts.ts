/** What a look over all accounts counted: numbers and reasons, nothing about a person. */
import { z } from "zod";
import { accountBlindnesses } from "./customer-facts";
import { accountHolds, type CustomerVerdict } from "./judge-customer";

const number = z.number().int().nonnegative();

export const inactiveCountsSchema = z.object({
  scanned: number,
  byVerdict: z.object({
    due: number,
    "not-yet": number,
    held: number,
    unknown: number,
    unreachable: number,
    empty: number,
  }),
  reasons: z.partialRecord(z.enum([...accountHolds, ...accountBlindnesses]), number),
  /** Due accounts by the year of the last sign of life (UTC). */
  byYear: z.record(z.string(), number),
  /** Accounts that will become due, by month ("2027-03", UTC), for the next two years. */
  forecast: z.record(z.string(), number),
  /** Due accounts that are on their way already, from an earlier run. */
  underway: number,
});
export type InactiveCounts = z.infer<typeof inactiveCountsSchema>;

export function startInactiveCounts(): InactiveCounts {
  return {
    ...{ scanned: 0, reasons: {}, byYear: {}, forecast: {}, underway: 0 },
    byVerdict: { due: 0, "not-yet": 0, held: 0, unknown: 0, unreachable: 0, empty: 0 },
  };
}

const FORECAST_MONTHS = 24;

/** Adds one account to the counts (in place: there may be a million). */
export function countCustomer(counts: InactiveCounts, verdict: CustomerVerdict, now: Date): void {
  counts.scanned += 1;
  counts.byVerdict[verdict.kind] += 1;
  if (verdict.kind === "due") {
    const year = String(new Date(verdict.lastActiveAt).getUTCFullYear());
    counts.byYear[year] = (counts.byYear[year] ?? 0) + 1;
  }
  if (verdict.kind === "not-yet" && verdict.dueAt < monthsLater(now)) {
    const month = new Date(verdict.dueAt).toISOString().slice(0, 7);
    counts.forecast[month] = (counts.forecast[month] ?? 0) + 1;
  }
  if (verdict.kind !== "held" && verdict.kind !== "unknown") return;
  for (const reason of verdict.reasons) {
    counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1;
  }
}

function monthsLater(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + FORECAST_MONTHS, 1);
}
