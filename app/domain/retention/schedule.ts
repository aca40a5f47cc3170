/** When a shop's rules run by themselves. */
import { DateTime } from "luxon";
import type { ApprovalLimits } from "./approval-need";

export interface Schedule extends ApprovalLimits {
  readonly enabled: boolean;
  /** Of the day in the shop's zone, 0 to 23. */
  readonly hour: number;
  /** At most so many orders in one run; the next night goes on. */
  readonly mostOrders: number;
}

export const usualSchedule: Schedule = {
  ...{ enabled: true, hour: 2, mostOrders: 50_000 },
  ...{ orders: 500, share: 0.05 },
};

/**
 * The next time after `now` at which it is that hour where the shop is. On a day whose clocks skip
 * the hour it is the moment after the gap, on one that has it twice the second of the two; a shop
 * that has moved runs by its new zone from the next time on.
 */
export function nextRunAt(
  now: Date,
  { hour, zone }: { readonly hour: number; readonly zone: string },
): Date {
  const local = DateTime.fromJSDate(now, { zone });
  for (let days = 0; ; days++) {
    const at = local.plus({ days }).set({ hour, minute: 0, second: 0, millisecond: 0 });
    if (at.toMillis() > now.getTime()) return at.toJSDate();
  }
}
