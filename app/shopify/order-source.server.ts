/** Implements the retention engine's `OrderSource` over bulk operations and small reads. */
import type { FreshOrder, OrderFacts, RetentionAccess } from "~/domain/retention/model";
import type { OrderSource, Remnant, ScanFile } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { readBulkFile } from "./bulk-file.server";
import { scanState, startBulkScan } from "./bulk-scan.server";
import { hostClient, hostLimit, shopLimit } from "./client.server";
import { grantedScopes } from "./granted-scopes.server";
import { CountOrdersDocument } from "./generated/count-orders";
import { RetentionFreshOrdersDocument } from "./generated/retention-fresh-orders";
import { RetentionOrdersDocument } from "./generated/retention-orders.bulk";
import { RetentionOrdersLeftDocument } from "./generated/retention-orders-left";
import { RetentionOrdersWithReturnsDocument } from "./generated/retention-orders-with-returns.bulk";
import type { Family } from "./json-lines.server";
import {
  isOrder,
  toFreshOrder,
  toOrderFacts,
  toRemnant,
  type ScannedOrder,
} from "./order-facts.server";
import { readOrderLine } from "./order-line.server";
import { pages } from "./pages";

export const orderSource: OrderSource = {
  grantedScopes,
  countOrders,
  startScan,
  scanState,
  readScan,
  readOrders,
  readBack,
  restoreRate: (shop) => hostLimit(shop)?.restoreRate,
  rateLimit: shopLimit,
};

/** So many that a call asks for less than a single query may cost. */
const FRESH_AT_ONCE = 10;
const LEFT_AT_ONCE = 50;

async function countOrders(shop: ShopDomain): Promise<number> {
  const { ordersCount } = await hostClient(shop).run(CountOrdersDocument, {});
  if (ordersCount?.precision === "EXACT") return ordersCount.count;
  throw new AppError("host-unavailable", "The host did not count its orders.", { retryable: true });
}

function startScan(shop: ShopDomain, access: RetentionAccess): Promise<string> {
  const { text } = access.returns ? RetentionOrdersWithReturnsDocument : RetentionOrdersDocument;
  return startBulkScan(shop, text);
}

async function* readScan(
  file: ScanFile,
  access: RetentionAccess,
): AsyncGenerator<readonly OrderFacts[]> {
  for await (const families of readBulkFile(file, readOrderLine)) {
    yield families.map((each) => fromFamily(each, access));
  }
}

/** Lines have the shape the query asks for; a connection's objects come as lines of their own. */
function fromFamily({ root, children }: Family, access: RetentionAccess): OrderFacts {
  const lines = children as readonly { readonly status: string }[];
  return toOrderFacts(root as ScannedOrder, { lines, complete: true }, access);
}

async function readOrders(
  shop: ShopDomain,
  ids: readonly OrderGid[],
  access: RetentionAccess,
): Promise<ReadonlyMap<OrderGid, FreshOrder>> {
  const client = hostClient(shop, { patient: true });
  const found = new Map<OrderGid, FreshOrder>();
  for (const page of pages(ids, FRESH_AT_ONCE)) {
    const variables = { ids: page, withReturns: access.returns };
    const { nodes } = await client.run(RetentionFreshOrdersDocument, variables);
    for (const node of nodes) {
      if (isOrder(node)) found.set(node.id as OrderGid, toFreshOrder(node, access));
    }
  }
  return found;
}

async function readBack(
  shop: ShopDomain,
  ids: readonly OrderGid[],
): Promise<ReadonlyMap<OrderGid, Remnant>> {
  const client = hostClient(shop, { patient: true });
  const found = new Map<OrderGid, Remnant>();
  for (const page of pages(ids, LEFT_AT_ONCE)) {
    const { nodes } = await client.run(RetentionOrdersLeftDocument, { ids: page });
    for (const node of nodes) {
      if (isOrder(node)) found.set(node.id as OrderGid, toRemnant(node));
    }
  }
  return found;
}
