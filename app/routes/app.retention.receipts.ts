/** Receipts of one run (`?run=`) or of all as JSON Lines, streamed, to who may and says why. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { fileResponse } from "~/lib/file-response";
import { textField } from "~/lib/form-fields";
import { streamOf } from "~/lib/stream-of";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const { shop, staffId } = await requireStaff(request, "export");
  const reason = textField(await request.formData(), "reason");
  const runId = new URL(request.url).searchParams.get("run");
  const pieces = services().retention.exportReceipts({
    ...{ shop, staffId, reason },
    ...(runId ? { runId } : {}),
  });
  return fileResponse(await streamOf(pieces).catch(throwAsResponse), {
    fileName: "kept-retention-receipts.jsonl",
    type: "application/jsonl",
  });
}
