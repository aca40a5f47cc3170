/** Who wants to know of refusals: staff know nothing of security, which asks staff for permission. */
import type { ShopDomain } from "~/lib/ids";
import type { Permission } from "./model";

export interface Refusal {
  readonly shop: ShopDomain;
  readonly staffId: string;
  readonly permission: Permission;
}

let listener: (refusal: Refusal) => void = () => undefined;

/** Set once, where the app is wired together. The listener must not throw. */
export function listenToRefusals(to: (refusal: Refusal) => void): void {
  listener = to;
}

/** Tells of a refusal, outside of the transaction that the refusal rolls back. */
export function tellRefusal(refusal: Refusal): void {
  listener(refusal);
}
