import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execute, type ExecutionResult, type GraphQLFieldResolver } from "graphql";
import type { BulkOperationState } from "../../state/shop-state";
import type { Call } from "../call";
import type { PreparedOperation } from "../prepare";
import { finish, resultFile } from "./finish";
import { itemsOf, linesOf } from "./json-lines";

const CHUNK = 250;

interface BulkRun {
  prepared: PreparedOperation;
  groupObjects: boolean;
}

/** Reads the root connection in chunks and writes the result file while others are served. */
export async function runBulkQuery(
  call: Call,
  operation: BulkOperationState,
  { prepared, groupObjects }: BulkRun,
): Promise<void> {
  const { standin } = call;
  const dir = join(standin.options.dir, "bulk");
  const file = resultFile(operation);
  const scattered =
    !groupObjects && standin.faults.settings.switches.bulkChildrenScattered
      ? join(dir, `${file}.children`)
      : undefined;
  const output = openSync(join(dir, file), "w");
  const childOutput = scattered === undefined ? output : openSync(scattered, "w");
  await sleep(standin.faults.settings.bulkDelayMs / 2);
  if (operation.status === "CREATED") operation.status = "RUNNING";
  const failed = await readAll(call, operation, {
    prepared,
    write: (own, children) => {
      writeSync(output, text([own]));
      if (children.length > 0) writeSync(childOutput, text(children));
    },
  });
  if (scattered !== undefined) {
    closeSync(childOutput);
    writeSync(output, readFileSync(scattered));
    rmSync(scattered);
  }
  closeSync(output);
  await sleep(standin.faults.settings.bulkDelayMs / 2);
  if (standin.stopping.aborted) return;
  if (operation.status === "CANCELING") return finish(call, operation, { status: "CANCELED" });
  const fileSize = statSync(join(dir, file)).size;
  if (failed) return finish(call, operation, { status: "FAILED", errorCode: failed, file });
  const result = operation.objectCount === 0 ? {} : { file, fileSize };
  finish(call, operation, { status: "COMPLETED", ...result });
}

interface Reading {
  prepared: PreparedOperation;
  write: (own: object, children: object[]) => void;
}

async function readAll(
  call: Call,
  operation: BulkOperationState,
  { prepared, write }: Reading,
): Promise<BulkOperationState["errorCode"]> {
  const reader: Call = { ...call, bulk: { after: null, size: CHUNK } };
  for (;;) {
    const result = await runChunk(reader, prepared);
    const failure = failureOf(result);
    if (failure) return failure;
    const connection = Object.values(result.data ?? {})[0];
    for (const node of itemsOf(connection) ?? []) {
      const { own, children } = linesOf(node);
      write(own, children);
      operation.rootObjectCount += 1;
      operation.objectCount += 1 + children.length;
    }
    const next = lastPage.get(reader);
    if (!next || operation.status === "CANCELING" || call.standin.stopping.aborted) return null;
    reader.bulk = { after: next, size: CHUNK };
    await sleep(0);
  }
}

/** Cursor after the last chunk of each reader; the document itself need not ask for it. */
const lastPage = new WeakMap<Call, string | null>();

async function runChunk(call: Call, prepared: PreparedOperation): Promise<ExecutionResult> {
  const resolveAndWatch: GraphQLFieldResolver<unknown, Call> = (...field) => {
    const value = call.resolve.field(...field);
    const { path } = field[3];
    if (path.prev === undefined) lastPage.set(call, nextCursor(value));
    return value;
  };
  return execute({
    schema: call.admin.schema,
    document: prepared.document,
    contextValue: call,
    typeResolver: call.resolve.type,
    fieldResolver: resolveAndWatch,
  });
}

function nextCursor(value: unknown): string | null {
  const { pageInfo } = value as { pageInfo?: { hasNextPage: boolean; endCursor: string | null } };
  return pageInfo?.hasNextPage ? pageInfo.endCursor : null;
}

function failureOf({ errors }: ExecutionResult): BulkOperationState["errorCode"] {
  const first = errors?.[0];
  if (!first) return null;
  if (first.extensions["code"] === "ACCESS_DENIED") return "ACCESS_DENIED";
  console.error(`bulk query: ${first.message} (${first.path?.join(".") ?? ""})`);
  return "INTERNAL_SERVER_ERROR";
}

function text(lines: object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
