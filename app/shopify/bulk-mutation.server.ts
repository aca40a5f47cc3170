/** Bulk mutations of the host: started under a name, found again by it, followed and cancelled. */
import type { BulkState } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { downloadFile } from "./bulk-file.server";
import { hostClient } from "./client.server";
import { BulkMutationStateDocument } from "./generated/bulk-mutation-state";
import { CancelBulkDocument } from "./generated/cancel-bulk";
import { FindBulkMutationsDocument } from "./generated/find-bulk-mutations";
import { StageBulkVariablesDocument } from "./generated/stage-bulk-variables";
import { StartBulkMutationDocument } from "./generated/start-bulk-mutation";
import { readJsonLines } from "./json-lines.server";

/**
 * Uploads the lines and starts the operation. Its text carries the token as its name, which is how
 * it is found after a lost answer: the host shows the text of an operation.
 */
export async function startBulkMutation(
  shop: ShopDomain,
  {
    token,
    text,
    lines,
  }: { readonly token: string; readonly text: string; readonly lines: readonly object[] },
): Promise<string> {
  const path = await upload(shop, token, lines);
  const mutation = named(text, token);
  const variables = { mutation, path, token: nameOf(token) };
  const answer = await hostClient(shop, { patient: true }).run(
    StartBulkMutationDocument,
    variables,
  );
  const started = answer.bulkOperationRunMutation?.bulkOperation?.id;
  if (started) return started;
  const code = answer.bulkOperationRunMutation?.userErrors[0]?.code;
  if (code === "OPERATION_IN_PROGRESS" || code === "LIMIT_REACHED") {
    throw new AppError("host-throttled", "The host is busy with other bulk mutations.", {
      retryable: true,
    });
  }
  throw new AppError("host-refused", `The host refused the bulk mutation: ${code ?? "no reason"}`);
}

async function upload(shop: ShopDomain, token: string, lines: readonly object[]): Promise<string> {
  const { stagedUploadsCreate } = await hostClient(shop, { patient: true }).run(
    StageBulkVariablesDocument,
    {
      input: [
        {
          ...{ resource: "BULK_MUTATION_VARIABLES", httpMethod: "POST" },
          ...{ filename: `${nameOf(token)}.jsonl`, mimeType: "text/jsonl" },
        },
      ],
    },
  );
  const target = stagedUploadsCreate?.stagedTargets?.[0];
  const key = target?.parameters.find(({ name }) => name === "key")?.value;
  if (!target?.url || key === undefined) {
    throw new AppError("host-refused", "The host gave no place for the lines of a bulk mutation.");
  }
  const form = new FormData();
  for (const { name, value } of target.parameters) form.append(name, value);
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  form.append("file", new Blob([text], { type: "text/jsonl" }), `${nameOf(token)}.jsonl`);
  const stored = await fetch(target.url, { method: "POST", body: form }).catch(() => undefined);
  if (stored?.ok) return key;
  throw new AppError("host-unavailable", "The lines of a bulk mutation could not be stored.", {
    retryable: true,
  });
}

/** The operation whose text carries the token's name; undefined where the host has none. */
export async function findBulk(shop: ShopDomain, token: string): Promise<string | undefined> {
  const client = hostClient(shop, { patient: true });
  const { bulkOperations } = await client.run(FindBulkMutationsDocument, {});
  return bulkOperations.nodes.find(({ query }) => query.includes(nameOf(token)))?.id;
}

export async function bulkState(shop: ShopDomain, operationId: string): Promise<BulkState> {
  const client = hostClient(shop, { patient: true });
  const { bulkOperation } = await client.run(BulkMutationStateDocument, { id: operationId });
  switch (bulkOperation?.status) {
    case "CREATED":
    case "RUNNING":
    case "CANCELING":
      return { state: "running" };
    default: {
      // Over, in whatever way; also where the host has forgotten it.
      const url = bulkOperation?.url ?? bulkOperation?.partialDataUrl;
      return { state: "ended", refused: url ? await refusedIn(url) : new Set() };
    }
  }
}

export async function cancelBulk(shop: ShopDomain, operationId: string): Promise<void> {
  // What is over already can't be cancelled; its state says so afterwards.
  await hostClient(shop, { patient: true }).run(CancelBulkDocument, { id: operationId });
}

interface ResultLine {
  readonly data?: {
    readonly orderUpdate?: {
      readonly order?: { readonly id?: string } | null;
      readonly userErrors?: readonly unknown[];
    } | null;
  };
}

/**
 * Orders whose line the host refused. A file that can't be read, or only in part, tells less: then
 * the orders themselves decide, and are tried again one by one.
 */
async function refusedIn(url: string): Promise<ReadonlySet<OrderGid>> {
  const refused = new Set<OrderGid>();
  try {
    for await (const lines of readJsonLines(await downloadFile(url))) {
      for (const line of lines as readonly ResultLine[]) {
        const { order, userErrors = [] } = line.data?.orderUpdate ?? {};
        if (userErrors.length > 0 && order?.id) refused.add(order.id as OrderGid);
      }
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return refused;
}

function named(text: string, token: string): string {
  return text.replace(/^mutation \w+/, `mutation ${nameOf(token)}`);
}

/** A name as GraphQL allows it. */
function nameOf(token: string): string {
  return `Kept_${token.replaceAll("-", "_")}`;
}
