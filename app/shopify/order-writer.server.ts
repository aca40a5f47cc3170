/** Implements the retention engine's `OrderWriter`: single mutations and bulk mutations. */
import type { ClearableField } from "~/domain/retention/model";
import type { OrderWriter, PlainWrite } from "~/domain/retention/ports";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { bulkState, cancelBulk, findBulk, startBulkMutation } from "./bulk-mutation.server";
import { hostClient, type HostClient } from "./client.server";
import { DeleteOrderDocument } from "./generated/delete-order";
import { DetachCustomerDocument } from "./generated/detach-customer";
import { MinimiseOrderDocument, type OrderInput } from "./generated/minimise-order";
import { RetentionOrdersLeftDocument } from "./generated/retention-orders-left";
import { TagOrderDocument } from "./generated/tag-order";
import { isOrder } from "./order-facts.server";
import { throwRefusal } from "./throw-refusal";
import { coarsenableOnOrders, coarsened } from "./placeholders";

export const orderWriter: OrderWriter = {
  ...{ inBulk: true, write, startBulk, findBulk, bulkState, cancelBulk },
};

/**
 * What empties each field. `OrderInput` overwrites what is given and leaves the rest: an empty text,
 * an empty list, and no phone (an empty text is not a phone number). Read back after writing, in
 * case the platform takes one of them otherwise.
 */
const emptied = {
  note: { note: "" },
  customAttributes: { customAttributes: [] },
  phone: { phone: null },
  poNumber: { poNumber: "" },
} as const satisfies Record<ClearableField, Partial<OrderInput>>;

async function write(shop: ShopDomain, { order, work }: PlainWrite): Promise<void> {
  const client = hostClient(shop, { patient: true });
  if (work.delete) return deleteOrder(client, order);
  const [input] = await inputsOf(shop, [{ order, work }]);
  if (input && Object.keys(input).length > 1) {
    const { orderUpdate } = await client.run(MinimiseOrderDocument, { input });
    throwRefusal("orderUpdate", orderUpdate?.userErrors);
  }
  if (work.addTags.length > 0) {
    const { tagsAdd } = await client.run(TagOrderDocument, { id: order, tags: [...work.addTags] });
    throwRefusal("tagsAdd", tagsAdd?.userErrors);
  }
  if (work.detachCustomer) {
    const variables = { orderId: order };
    const { orderCustomerRemove } = await client.run(DetachCustomerDocument, variables);
    throwRefusal("orderCustomerRemove", orderCustomerRemove?.userErrors);
  }
}

async function deleteOrder(client: HostClient, order: OrderGid): Promise<void> {
  const { orderDelete } = await client.run(DeleteOrderDocument, { orderId: order });
  // Gone already is as good: reading decides.
  const errors = orderDelete?.userErrors.filter(({ code }) => code !== "NOT_FOUND");
  throwRefusal("orderDelete", errors);
}

async function startBulk(
  shop: ShopDomain,
  { token, writes }: { readonly token: string; readonly writes: readonly PlainWrite[] },
): Promise<string> {
  const inputs = await inputsOf(shop, writes);
  const lines = inputs.map((input) => ({ input }));
  return startBulkMutation(shop, { token, text: MinimiseOrderDocument.text, lines });
}

async function inputsOf(shop: ShopDomain, writes: readonly PlainWrite[]): Promise<OrderInput[]> {
  const zips = await zipsOf(
    shop,
    writes.filter(needsZip).map(({ order }) => order),
  );
  return writes.map(({ order, work }) => {
    let input: OrderInput = { id: order };
    for (const field of work.clear) input = { ...input, ...emptied[field] };
    for (const field of coarsenableOnOrders) {
      const to = work.coarsen[field];
      if (to) input = { ...input, ...coarsened(field, to, zips.get(order) ?? null) };
    }
    return input;
  });
}

function needsZip({ work }: PlainWrite): boolean {
  return work.coarsen.shippingAddress === "generalise";
}

/** A part of the postcode stays, so it has to be known. It goes back to where it came from. */
async function zipsOf(
  shop: ShopDomain,
  ids: readonly OrderGid[],
): Promise<ReadonlyMap<OrderGid, string | null>> {
  const client = hostClient(shop, { patient: true });
  const zips = new Map<OrderGid, string | null>();
  for (let at = 0; at < ids.length; at += 50) {
    const page = ids.slice(at, at + 50);
    const { nodes } = await client.run(RetentionOrdersLeftDocument, { ids: page });
    for (const node of nodes) {
      if (isOrder(node)) zips.set(node.id as OrderGid, node.shippingAddress?.zip ?? null);
    }
  }
  return zips;
}
