import { DateTime } from "luxon";
import type { Customer } from "../state/customer";
import type { ShopState } from "../state/shop-state";

/**
 * When the platform erases a person: not before the last order is old enough, then after a delay
 * in which the request can still be cancelled.
 */
export function erasureDueAt(
  shop: ShopState,
  customer: Customer,
  of: { now: Date; erasureHoldMonths: number; erasureDelayDays: number },
): string {
  const last = shop.ordersOfCustomer(customer.id).at(-1);
  const now = DateTime.fromJSDate(of.now, { zone: "utc" });
  const free = last
    ? DateTime.fromISO(last.createdAt, { zone: "utc" }).plus({ months: of.erasureHoldMonths })
    : now;
  return DateTime.max(now, free).plus({ days: of.erasureDelayDays }).toJSDate().toISOString();
}
