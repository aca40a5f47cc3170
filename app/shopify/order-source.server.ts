/** Implements the retention engine's `OrderSource` over bulk operations and small reads. */
import type { FreshOrder, OrderFacts, RetentionAccess } from "~/domain/retention/model";
import type { OrderSource, Remnant, ScanFile, ScanState } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { readBulkFile } from "./bulk-file.server";
import { hostClient, hostLimit } from "./client.server";
import { AppAccessDocument } from "./generated/app-access";
import { BulkQueryStateDocument, type BulkQueryStateQuery } from "./generated/bulk-query-state";
import { CountOrdersDocument } from "./generated/count-orders";
import { RetentionFreshOrdersDocument } from "./generated/retention-fresh-orders";
import { RetentionOrdersDocument } from "./generated/retention-orders.bulk";
import { RetentionOrdersLeftDocument } from "./generated/retention-orders-left";
import { RetentionOrdersWithReturnsDocument } from "./generated/retention-orders-with-returns.bulk";
import { StartBulkQueryDocument } from "./generated/start-bulk-query";
import type { Family } from "./json-lines.server";
import {
  isOrder,
  toFreshOrder,
  toOrderFacts,
  toRemnant,
  type ScannedOrder,
} from "./order-facts.server";
import { readOrderLine } from "./order-line.server";

export const orderSource: OrderSource = {
  grantedScopes,
  countOrders,
  startScan,
  scanState,
  readScan,
  readOrders,
  readBack,
  restoreRate: (shop) => hostLimit(shop)?.restoreRate,
};

/** So many that a call asks for less than a single query may cost. */
const FRESH_AT_ONCE = 10;
const LEFT_AT_ONCE = 50;

async function grantedScopes(shop: ShopDomain): Promise<readonly string[]> {
  const { currentAppInstallation } = await hostClient(shop).run(AppAccessDocument, {});
  return currentAppInstallation.accessScopes.map(({ handle }) => handle);
}

async function countOrders(shop: ShopDomain): Promise<number> {
  const { ordersCount } = await hostClient(shop).run(CountOrdersDocument, {});
  if (ordersCount?.precision === "EXACT") return ordersCount.count;
  throw new AppError("host-unavailable", "The host did not count its orders.", { retryable: true });
}

async function startScan(shop: ShopDomain, access: RetentionAccess): Promise<string> {
  const { text } = access.returns ? RetentionOrdersWithReturnsDocument : RetentionOrdersDocument;
  const { bulkOperationRunQuery } = await hostClient(shop).run(StartBulkQueryDocument, {
    query: text,
  });
  const started = bulkOperationRunQuery?.bulkOperation?.id;
  if (started) return started;
  const code = bulkOperationRunQuery?.userErrors[0]?.code;
  if (code === "OPERATION_IN_PROGRESS" || code === "LIMIT_REACHED") {
    throw new AppError("host-throttled", "The host is busy with another bulk operation.", {
      retryable: true,
    });
  }
  throw new AppError("host-refused", `The host refused the bulk query: ${code ?? "no reason"}`);
}

async function scanState(shop: ShopDomain, scanId: string): Promise<ScanState> {
  const { bulkOperation } = await hostClient(shop).run(BulkQueryStateDocument, { id: scanId });
  return toScanState(bulkOperation);
}

function toScanState(operation: BulkQueryStateQuery["bulkOperation"]): ScanState {
  switch (operation?.status) {
    case "CREATED":
    case "RUNNING":
    case "CANCELING":
      return { state: "running", objects: Number(operation.objectCount) };
    case "COMPLETED":
      return {
        state: "ready",
        file: { url: operation.url, objects: Number(operation.objectCount) },
      };
    case "FAILED": {
      const denied = operation.errorCode === "ACCESS_DENIED";
      return { state: "failed", problem: denied ? "scan-denied" : "scan-failed" };
    }
    case "CANCELED":
      return { state: "failed", problem: "scan-cancelled" };
    default:
      return { state: "failed", problem: "scan-expired" };
  }
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

function* pages<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
