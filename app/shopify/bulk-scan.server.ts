/** A bulk query of the host that the retention engine reads: started, and asked how it stands. */
import type { ScanState } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import { BulkQueryStateDocument, type BulkQueryStateQuery } from "./generated/bulk-query-state";
import { StartBulkQueryDocument } from "./generated/start-bulk-query";

/** Starts a bulk query. Returns its id; throws `host-throttled` while there is no room for it. */
export async function startBulkScan(shop: ShopDomain, text: string): Promise<string> {
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

export async function scanState(shop: ShopDomain, scanId: string): Promise<ScanState> {
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
