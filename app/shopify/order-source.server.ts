/** Implements the retention engine's `OrderSource` over bulk operations and single reads. */
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type {
  ClearableField,
  FreshOrder,
  OrderFacts,
  RetentionAccess,
} from "~/domain/retention/model";
import type { OrderSource, ScanFile, ScanState } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import { AppAccessDocument } from "./generated/app-access";
import { BulkQueryStateDocument, type BulkQueryStateQuery } from "./generated/bulk-query-state";
import {
  RetentionOrderDocument,
  type RetentionOrderFactsFragment,
  type RetentionOrderQuery,
} from "./generated/retention-order";
import { RetentionOrderFieldsDocument } from "./generated/retention-order-fields";
import { RetentionOrdersDocument } from "./generated/retention-orders.bulk";
import { RetentionOrdersWithReturnsDocument } from "./generated/retention-orders-with-returns.bulk";
import { StartBulkQueryDocument } from "./generated/start-bulk-query";
import { groupByParent, readJsonLines, type Family } from "./json-lines.server";
import { filledFields, toOrderFacts } from "./order-facts.server";

export const orderSource: OrderSource = {
  grantedScopes,
  startScan,
  scanState,
  readScan,
  readOrder,
  readFilled,
};

async function grantedScopes(shop: ShopDomain): Promise<readonly string[]> {
  const { currentAppInstallation } = await hostClient(shop).run(AppAccessDocument, {});
  return currentAppInstallation.accessScopes.map(({ handle }) => handle);
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
  { url, objects }: ScanFile,
  access: RetentionAccess,
): AsyncGenerator<readonly OrderFacts[]> {
  let read = 0;
  const count = async function* (batches: AsyncIterable<readonly object[]>) {
    for await (const batch of batches) {
      read += batch.length;
      yield batch;
    }
  };
  if (url) {
    const families = groupByParent(count(readJsonLines(await download(url))));
    for await (const batch of families) yield batch.map((each) => fromFamily(each, access));
  }
  // A file cut between two lines parses well: only the host's own count tells.
  if (read === objects) return;
  throw new AppError("host-unavailable", `The bulk file has ${read} of ${objects} objects.`, {
    retryable: true,
  });
}

async function download(url: string): Promise<AsyncIterable<Uint8Array>> {
  const failed = (cause?: unknown) =>
    new AppError("host-unavailable", "The bulk file could not be read.", {
      retryable: true,
      cause,
    });
  const response = await fetch(url).catch((error: unknown) => {
    throw failed(error);
  });
  if (!response.ok || !response.body) throw failed();
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  return (async function* () {
    try {
      yield* body as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw failed(error); // the connection broke within the file
    }
  })();
}

/** Lines have the shape the query asks for; a connection's objects come as lines of their own. */
function fromFamily({ root, children }: Family, access: RetentionAccess): OrderFacts {
  const lines = children as readonly { readonly status: string }[];
  return toOrderFacts(root as RetentionOrderFactsFragment, { lines, complete: true }, access);
}

async function readOrder(
  shop: ShopDomain,
  id: OrderGid,
  access: RetentionAccess,
): Promise<FreshOrder | undefined> {
  const { order } = await hostClient(shop).run(RetentionOrderDocument, {
    id,
    withReturns: access.returns,
  });
  if (!order) return undefined;
  const returns = {
    lines: order.returns?.nodes ?? [],
    complete: order.returns ? !order.returns.pageInfo.hasNextPage : false,
  };
  return { ...toOrderFacts(order, returns, access), unchangeable: unchangeable(order) };
}

async function readFilled(
  shop: ShopDomain,
  id: OrderGid,
): Promise<readonly ClearableField[] | undefined> {
  const { order } = await hostClient(shop).run(RetentionOrderFieldsDocument, { id });
  return order ? filledFields(order) : undefined;
}

function unchangeable(
  order: NonNullable<RetentionOrderQuery["order"]>,
): FreshOrder["unchangeable"] {
  const parts: FreshOrder["unchangeable"][number][] = [];
  if (order.billingAddress) parts.push("billing-address");
  if (order.clientIp) parts.push("ip-address");
  const { nodes, pageInfo } = order.lineItems;
  // Lines that were not read may hold some: saying too much remains is the safer mistake.
  const engraved = pageInfo.hasNextPage || nodes.some((line) => line.customAttributes.length > 0);
  if (engraved) parts.push("line-item-attributes");
  return parts;
}
