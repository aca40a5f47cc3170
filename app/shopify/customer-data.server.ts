/**
 * Implements the requests' port: everything the host holds of a person, read page by page.
 *
 * What cannot be read is told as a gap. A person the host was asked for and does not know is none.
 */
import type { GapReason } from "~/domain/requests/model";
import type { CustomerDataSource, DataPiece, RequestedPerson } from "~/domain/requests/ports";
import { AppError } from "~/lib/errors";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import { hostClient, type HostClient } from "./client.server";
import { AppAccessDocument } from "./generated/app-access";
import { PersonByEmailDocument } from "./generated/person-by-email";
import { PersonCustomerDocument } from "./generated/person-customer";
import { PersonOrderRestDocument } from "./generated/person-order-rest";
import { PersonOrdersDocument, type PersonOrdersQuery } from "./generated/person-orders";
import { allNodes } from "./pages";

type Order = PersonOrdersQuery["orders"]["nodes"][number];

export const customerData: CustomerDataSource = { read };

async function* read(shop: ShopDomain, person: RequestedPerson): AsyncGenerator<DataPiece> {
  const client = hostClient(shop);
  const found = yield* tried("host.customer", () => customerPieces(client, person));
  yield* tried("host.orders", () =>
    orderPieces(client, { ...person, customerGid: found ?? person.customerGid }),
  );
}

/** Runs one part; a refusal that will not pass by itself becomes a gap of that part. */
async function* tried<Answer>(
  part: "host.customer" | "host.orders",
  pieces: () => AsyncGenerator<DataPiece, Answer>,
): AsyncGenerator<DataPiece, Answer | undefined> {
  try {
    return yield* pieces();
  } catch (error) {
    const gap = gapOf(error);
    if (!gap) throw error;
    yield { part, gap };
    return undefined;
  }
}

/** Why the host will not answer; undefined for failures that may pass. */
export function gapOf(error: unknown): GapReason | undefined {
  if (!(error instanceof AppError) || error.retryable) return undefined;
  if (error.code === "scope-missing") return "scope-missing";
  if (error.code !== "host-refused") return undefined;
  return error.message.includes("access token") ? "no-access-token" : "host-refused";
}

/** Finds the person's account: by the id the platform named, else by the confirmed address. */
export async function findCustomer(
  client: HostClient,
  { customerGid, email }: RequestedPerson,
): Promise<CustomerGid | undefined> {
  if (customerGid) return customerGid;
  if (!email) return undefined;
  const { customerByIdentifier } = await client.run(PersonByEmailDocument, { email });
  return customerByIdentifier ? (customerByIdentifier.id as CustomerGid) : undefined;
}

async function* customerPieces(
  client: HostClient,
  person: RequestedPerson,
): AsyncGenerator<DataPiece, CustomerGid | undefined> {
  const id = await findCustomer(client, person);
  if (!id) return undefined;
  const { customer } = await client.run(PersonCustomerDocument, { id });
  if (!customer) {
    yield { part: "host.customer", gap: "customer-gone" };
    return id;
  }
  const { addressesV2, metafields, ...account } = customer;
  const addresses = await allNodes(addressesV2, async (addressesAfter) => {
    const next = await client.run(PersonCustomerDocument, { id, addressesAfter });
    return next.customer?.addressesV2;
  });
  const allMetafields = await allNodes(metafields, async (metafieldsAfter) => {
    const next = await client.run(PersonCustomerDocument, { id, metafieldsAfter });
    return next.customer?.metafields;
  });
  yield { part: "host.customer", record: { ...account, addresses, metafields: allMetafields } };
  return id;
}

async function* orderPieces(
  client: HostClient,
  person: RequestedPerson,
): AsyncGenerator<DataPiece, void> {
  const seen = new Set<string>();
  for (const query of searches(person)) {
    for await (const order of ordersOf(client, query)) {
      if (seen.has(order.id)) continue;
      seen.add(order.id);
      yield { part: "host.orders", record: await completeOrder(client, order) };
    }
  }
  const missing = person.orderGids.some((gid) => !seen.has(gid));
  const { currentAppInstallation } = await client.run(AppAccessDocument, {});
  const readsAll = currentAppInstallation.accessScopes.some(
    ({ handle }) => handle === "read_all_orders",
  );
  if (!readsAll) yield { part: "host.older-orders", gap: "needs-read-all-orders" };
  else if (missing) yield { part: "host.orders", gap: "customer-gone" };
}

/** By account, by address (guest checkouts), and each order the platform named. */
function searches({ customerGid, email, orderGids }: RequestedPerson): string[] {
  const number = (gid: string) => gid.split("/").at(-1) ?? "";
  return [
    ...(customerGid ? [`customer_id:${number(customerGid)}`] : []),
    ...(email ? [`email:"${email.replace(/["\\]/g, "\\$&")}"`] : []),
    ...orderGids.map((gid) => `id:${number(gid)}`),
  ];
}

async function* ordersOf(client: HostClient, query: string): AsyncGenerator<Order> {
  let after: string | null = null;
  do {
    const { orders }: PersonOrdersQuery = await client.run(PersonOrdersDocument, { query, after });
    yield* orders.nodes;
    after = orders.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null;
  } while (after !== null);
}

async function completeOrder(
  client: HostClient,
  order: Order,
): Promise<Readonly<Record<string, unknown>>> {
  const { id } = order;
  const lineItems = await allNodes(order.lineItems, async (itemsAfter) => {
    const next = await client.run(PersonOrderRestDocument, { id, itemsAfter });
    return next.order?.lineItems;
  });
  const metafields = await allNodes(order.metafields, async (metafieldsAfter) => {
    const next = await client.run(PersonOrderRestDocument, { id, metafieldsAfter });
    return next.order?.metafields;
  });
  return { ...order, lineItems, metafields };
}
