import { randomInt } from "node:crypto";
import type { BulkOperationState } from "../../state/shop-state";
import type { Call } from "../call";

/** Name of a result file: not to be guessed, as the platform's signed addresses are not. */
export function resultFile(operation: BulkOperationState): string {
  const number = operation.id.split("/").at(-1) ?? "";
  return `${number}-${randomInt(1e12).toString(36)}.jsonl`;
}

/** Ends an operation and tells the app, as the platform does for every end but a cancelled one. */
export function finish(
  call: Call,
  operation: BulkOperationState,
  end: Pick<BulkOperationState, "status"> & Partial<BulkOperationState>,
): void {
  const { standin, shop } = call;
  Object.assign(operation, end, { completedAt: standin.clock.now().toISOString() });
  standin.save();
  standin.announce(shop, "bulk_operations/finish", {
    admin_graphql_api_id: operation.id,
    completed_at: operation.completedAt,
    created_at: operation.createdAt,
    error_code: operation.errorCode?.toLowerCase() ?? null,
    status: operation.status.toLowerCase(),
    type: operation.type.toLowerCase(),
  });
}
