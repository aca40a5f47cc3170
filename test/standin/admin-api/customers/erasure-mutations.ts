import { erasureDueAt } from "../../erasure/erasure-due";
import type { Call } from "../call";
import type { Resolvers } from "../resolver";
import { mayManage } from "../user-permission";
import { userError } from "../user-error";

interface Args {
  customerId: string;
}

/** Asking the platform to erase a person, and taking that back. */
export const erasureMutations: Resolvers<unknown> = {
  customerRequestDataErasure: (_root, { customerId }: Args, call) => {
    const customer = call.shop.customers.get(customerId);
    if (!customer) return refused("Customer does not exist", "DOES_NOT_EXIST");
    if (!mayManage(call)) return refused("You may not erase customer data", "FAILED_TO_REQUEST");
    const now = call.standin.clock.now();
    const dueAt = erasureDueAt(call.shop, customer, {
      now,
      ...call.standin.faults.settings.switches,
    });
    call.shop.customers.set({
      ...customer,
      erasure: { requestedAt: now.toISOString(), dueAt, byApp: true },
    });
    return { customerId, userErrors: [] };
  },
  customerCancelDataErasure: (_root, { customerId }: Args, call) => cancel(call, customerId),
};

function cancel(call: Call, customerId: string) {
  const customer = call.shop.customers.get(customerId);
  if (!customer) return refused("Customer does not exist", "DOES_NOT_EXIST");
  if (!customer.erasure) return refused("Customer is not being erased", "NOT_BEING_ERASED");
  // An erasure asked for in the admin is the admin's to cancel, and the other way round.
  if (!customer.erasure.byApp) {
    return refused("The erasure was not asked for by this app", "UNAUTHORIZED_CANCELLATION");
  }
  call.shop.customers.set({ ...customer, erasure: null });
  return { customerId, userErrors: [] };
}

function refused(message: string, code: string) {
  return { customerId: null, userErrors: [userError(["customerId"], message, code)] };
}
