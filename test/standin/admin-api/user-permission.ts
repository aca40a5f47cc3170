import type { Call } from "./call";

/**
 * Whether the person behind an online token may delete orders and erase people. An offline token
 * acts for the shop.
 */
export function mayManage(call: Call): boolean {
  if (call.token.staffId === null) return true;
  const staff = call.shop.staff.find(({ id }) => id === call.token.staffId);
  return staff?.owner === true || staff?.role === "privacy-officer";
}
