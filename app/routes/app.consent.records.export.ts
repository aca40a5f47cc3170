/** The records that a query finds as JSON Lines of receipts, streamed, to who may and says why. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { recordQuerySchema } from "~/domain/consent/model";
import { fileResponse } from "~/lib/file-response";
import { textField } from "~/lib/form-fields";
import { streamOf } from "~/lib/stream-of";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const { shop, staffId } = await requireStaff(request, "export");
  const reason = textField(await request.formData(), "reason");
  const query = recordQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const pieces = services().consent.exportRecords({ shop, staffId, reason, query });
  return fileResponse(await streamOf(pieces).catch(throwAsResponse), {
    fileName: "kept-consent-records.jsonl",
    type: "application/jsonl",
  });
}
