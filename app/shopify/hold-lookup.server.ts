/** Implements the holds' port: finds orders and customers that staff name. */
import type { FoundOrder, HoldLookup } from "~/domain/retention/hold-port";
import { customerGid, type CustomerGid, type OrderGid, type ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import { DraftByNameDocument } from "./generated/draft-by-name";
import { OrderByNameDocument } from "./generated/order-by-name";
import { OrderIdsDocument, type OrderIdsQuery } from "./generated/order-ids";
import { PersonByEmailDocument } from "./generated/person-by-email";
import { PersonByIdDocument } from "./generated/person-by-id";

export const holdLookup: HoldLookup = { orderByName, customerBy, ordersOf };

/** "#D12" or "D12". Undefined where no draft has that number. */
export async function draftByName(shop: ShopDomain, text: string): Promise<FoundOrder | undefined> {
  const wanted = text.trim().replace(/^#/, "").toUpperCase();
  const { draftOrders } = await hostClient(shop).run(DraftByNameDocument, {
    query: quoted(`#${wanted}`),
  });
  return foundIn(draftOrders.nodes, wanted);
}

async function orderByName(shop: ShopDomain, text: string): Promise<FoundOrder | undefined> {
  const wanted = text.trim().replace(/^#/, "");
  if (wanted === "") return undefined;
  const { orders } = await hostClient(shop).run(OrderByNameDocument, {
    query: `name:${quoted(`#${wanted}`)}`,
  });
  return foundIn(orders.nodes, wanted);
}

/** The host's search finds parts of names as well: only the whole one is meant. */
function foundIn(
  nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly customer: { readonly id: string } | null;
  }[],
  wanted: string,
): FoundOrder | undefined {
  const found = nodes.find(({ name }) => name.replace(/^#/, "") === wanted);
  if (!found) return undefined;
  return {
    order: found.id as OrderGid,
    name: found.name,
    customer: found.customer ? (found.customer.id as CustomerGid) : null,
  };
}

async function customerBy(shop: ShopDomain, text: string): Promise<CustomerGid | undefined> {
  const client = hostClient(shop);
  if (text.includes("@")) {
    const { customerByIdentifier } = await client.run(PersonByEmailDocument, { email: text });
    return customerByIdentifier ? (customerByIdentifier.id as CustomerGid) : undefined;
  }
  const number = /(\d{4,})\D*$/.exec(text)?.[1];
  if (number === undefined) return undefined;
  const id = customerGid(number);
  return (await isCustomer(shop, id)) ? id : undefined;
}

/** Whether the store knows such a customer (still). */
export async function isCustomer(shop: ShopDomain, id: CustomerGid): Promise<boolean> {
  const { customer } = await hostClient(shop).run(PersonByIdDocument, { id });
  return customer !== null;
}

async function ordersOf(
  shop: ShopDomain,
  { customer, email }: Parameters<HoldLookup["ordersOf"]>[1],
): Promise<readonly OrderGid[]> {
  const searches = [
    ...(customer ? [`customer_id:${customer.split("/").at(-1) ?? ""}`] : []),
    ...(email ? [`email:${quoted(email)}`] : []),
  ];
  const found = new Set<OrderGid>();
  for (const query of searches) {
    let after: string | null = null;
    do {
      const { orders }: OrderIdsQuery = await hostClient(shop).run(OrderIdsDocument, {
        query,
        after,
      });
      for (const { id } of orders.nodes) found.add(id as OrderGid);
      after = orders.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null;
    } while (after !== null);
  }
  return [...found];
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
