/**
 * Reads for a sample what a few orders, or drafts, hold in clear, and works out what a write would
 * leave by the same rules that writes follow. For one answer to staff: nothing waits for its turn.
 */
import type { AddressValues, OrderValues, PlainWrite, ReadValues } from "~/domain/retention/ports";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import { RetentionDraftValuesDocument } from "./generated/retention-draft-values";
import { RetentionOrderValuesDocument } from "./generated/retention-order-values";
import { isOrder } from "./order-facts.server";
import { coarsenedAddress, PLACEHOLDER_EMAIL } from "./placeholders";

export const readOrderValues: ReadValues = async (shop, writes) => {
  const { nodes } = await hostClient(shop).run(RetentionOrderValuesDocument, idsOf(writes));
  const orders = nodes.filter(isOrder);
  return readBy(
    writes,
    orders.map(({ clientIp, customer, ...rest }) => ({
      ...rest,
      ...{ customer: customer?.displayName ?? null, ipAddress: clientIp },
    })),
  );
};

export const readDraftValues: ReadValues = async (shop: ShopDomain, writes) => {
  const { nodes } = await hostClient(shop).run(RetentionDraftValuesDocument, idsOf(writes));
  const drafts = nodes.filter(isOrder);
  return readBy(
    writes,
    drafts.map(({ note2, customer, ...rest }) => ({
      ...rest,
      ...{ note: note2, customer: customer?.displayName ?? null, ipAddress: null },
    })),
  );
};

function idsOf(writes: readonly PlainWrite[]) {
  return { ids: writes.map(({ order }) => order) };
}

function readBy(
  writes: readonly PlainWrite[],
  found: readonly (OrderValues & { readonly id: string })[],
): Awaited<ReturnType<ReadValues>> {
  const works = new Map(writes.map(({ order, work }) => [order, work]));
  return new Map(
    found.map((now) => {
      const order = now.id as OrderGid;
      return [order, { now, coarsened: coarsened(now, works.get(order)?.coarsen ?? {}) }];
    }),
  );
}

/** What is coarsened, as it will be; the rest as it is. */
function coarsened(now: OrderValues, to: PlainWrite["work"]["coarsen"]) {
  const address = (field: "shippingAddress" | "billingAddress"): AddressValues | null => {
    const [before, how] = [now[field], to[field]];
    return before && how ? { ...before, ...coarsenedAddress(how, before.zip) } : before;
  };
  return {
    email: to.email ? PLACEHOLDER_EMAIL : now.email,
    shippingAddress: address("shippingAddress"),
    billingAddress: address("billingAddress"),
  };
}
