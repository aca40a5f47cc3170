import type { BulkOperationState } from "../../state/shop-state";
import type { Call } from "../call";
import { numberOfGid } from "../gid";
import type { Resolvers } from "../resolver";
import { readUpload } from "../uploads/receive-upload";
import { userError } from "../user-error";
import { checkBulkMutation, checkBulkQuery } from "./check-bulk";
import { runBulkMutation } from "./run-bulk-mutation";
import { runBulkQuery } from "./run-bulk-query";

interface MutationArgs {
  mutation: string;
  stagedUploadPath: string;
}

/** Starting and cancelling bulk operations. They run after the answer, in the background. */
export const bulkMutations: Resolvers<unknown> = {
  bulkOperationRunQuery: (
    _root,
    { query, groupObjects }: { query: string; groupObjects: boolean },
    call,
  ) => {
    const busy = tooMany(call, "QUERY");
    if (busy) return busy;
    const checked = checkBulkQuery(call.admin, query);
    if (typeof checked === "string") return refused(userError(["query"], checked, "INVALID"));
    const operation = open(call, "QUERY", query);
    void runBulkQuery(call, operation, { prepared: checked, groupObjects });
    return { bulkOperation: operation, userErrors: [] };
  },
  bulkOperationRunMutation: (_root, { mutation, stagedUploadPath }: MutationArgs, call) => {
    const busy = tooMany(call, "MUTATION");
    if (busy) return busy;
    const checked = checkBulkMutation(call.admin, mutation);
    if (typeof checked === "string") {
      return refused(userError(["mutation"], checked, "INVALID_MUTATION"));
    }
    const lines = readUpload(call.standin, stagedUploadPath);
    if (lines === undefined) {
      return refused(userError(["stagedUploadPath"], "The file does not exist", "NO_SUCH_FILE"));
    }
    const operation = open(call, "MUTATION", mutation);
    void runBulkMutation(call, operation, { prepared: checked, lines });
    return { bulkOperation: operation, userErrors: [] };
  },
  bulkOperationCancel: (_root, { id }: { id: string }, { shop }) => {
    const operation = shop.bulkOperations.find((each) => each.id === id);
    if (!operation) return refused(userError(["id"], "Bulk operation does not exist"));
    const running = operation.status === "CREATED" || operation.status === "RUNNING";
    if (!running) {
      const message = "A bulk operation cannot be canceled when it is completed";
      return { bulkOperation: operation, userErrors: [userError(null, message)] };
    }
    operation.status = "CANCELING";
    return { bulkOperation: operation, userErrors: [] };
  },
};

const MUTATIONS_AT_ONCE = 5;

function tooMany(call: Call, type: BulkOperationState["type"]) {
  const running = call.shop.bulkOperations.filter(
    (each) => each.type === type && ["CREATED", "RUNNING", "CANCELING"].includes(each.status),
  );
  const { bulkQueriesAtOnce } = call.standin.faults.settings.switches;
  const limit = type === "QUERY" ? bulkQueriesAtOnce : MUTATIONS_AT_ONCE;
  if (running.length < limit) return undefined;
  const ids = running.map(({ id }) => id).join(", ");
  const message = `A bulk operation for this app and shop is already in progress: ${ids}`;
  return refused(userError(null, message, "OPERATION_IN_PROGRESS"));
}

function open(call: Call, type: BulkOperationState["type"], query: string): BulkOperationState {
  const { shop, standin } = call;
  const last = Math.max(0, ...shop.bulkOperations.map(({ id }) => numberOfGid(id)));
  const operation: BulkOperationState = {
    id: `gid://shopify/BulkOperation/${last > 0 ? last + 1 : numberOfGid(shop.id) + 900_000}`,
    type,
    status: "CREATED",
    query,
    createdAt: standin.clock.now().toISOString(),
    completedAt: null,
    objectCount: 0,
    rootObjectCount: 0,
    fileSize: null,
    file: null,
    errorCode: null,
  };
  shop.bulkOperations = [...shop.bulkOperations, operation];
  standin.save();
  return operation;
}

function refused(error: ReturnType<typeof userError>) {
  return { bulkOperation: null, userErrors: [error] };
}
