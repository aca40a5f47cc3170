/** The audit log as JSON Lines, streamed, to who may and says why; that it was is recorded. */
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
  const pieces = services().audit.exportFile({ shop, staffId, reason });
  return fileResponse(await streamOf(pieces).catch(throwAsResponse), {
    fileName: "kept-audit-log.jsonl",
    type: "application/jsonl",
  });
}
