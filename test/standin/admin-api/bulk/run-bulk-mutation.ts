import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execute } from "graphql";
import type { BulkOperationState } from "../../state/shop-state";
import type { Call } from "../call";
import type { PreparedOperation } from "../prepare";
import { finish, resultFile } from "./finish";

/** Others are served in between. */
const LINES_AT_ONCE = 20;

/** Runs one mutation per uploaded line and writes each answer with its `__lineNumber`. */
export async function runBulkMutation(
  call: Call,
  operation: BulkOperationState,
  { prepared, lines }: { prepared: PreparedOperation; lines: string },
): Promise<void> {
  const { standin } = call;
  const file = resultFile(operation);
  const path = join(standin.options.dir, "bulk", file);
  const output = openSync(path, "w");
  await sleep(standin.faults.settings.bulkDelayMs);
  if (operation.status === "CREATED") operation.status = "RUNNING";
  const inputs = lines.split("\n").filter((line) => line.trim() !== "");
  const breaksAt = standin.faults.strikes("bulkFails") ? Math.ceil(inputs.length / 2) : Infinity;
  for (const [place, line] of inputs.entries()) {
    if (operation.status === "CANCELING" || standin.stopping.aborted || place >= breaksAt) break;
    const answer = standin.faults.hits("bulkLineErrorRate")
      ? { errors: [{ message: "Internal error. Looks like something went wrong on our end." }] }
      : await runLine(call, prepared, line);
    writeSync(output, `${JSON.stringify({ ...answer, __lineNumber: place })}\n`);
    operation.objectCount += 1;
    operation.rootObjectCount += 1;
    if (place % LINES_AT_ONCE === 0) await sleep(0);
  }
  closeSync(output);
  if (standin.stopping.aborted) return;
  const canceled = operation.status === "CANCELING";
  const fileSize = statSync(path).size;
  if (inputs.length > breaksAt) {
    const errorCode = "INTERNAL_SERVER_ERROR";
    return finish(call, operation, { status: "FAILED", errorCode, file, fileSize });
  }
  finish(call, operation, { status: canceled ? "CANCELED" : "COMPLETED", file, fileSize });
}

async function runLine(call: Call, prepared: PreparedOperation, line: string): Promise<object> {
  let variableValues: Record<string, unknown>;
  try {
    variableValues = JSON.parse(line) as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { errors: [{ message: "The line is not JSON" }] };
  }
  const result = await execute({
    schema: call.admin.schema,
    document: prepared.document,
    variableValues,
    contextValue: call,
    fieldResolver: call.resolve.field,
    typeResolver: call.resolve.type,
  });
  return { ...result };
}
