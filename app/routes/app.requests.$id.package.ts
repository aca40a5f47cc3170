/** Hands out a package to who may and says why; who did is recorded. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { fileResponse } from "~/lib/file-response";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const { shop, staffId } = await requireStaff(request, "export");
  const reason = textField(await request.formData(), "reason");
  const act = { shop, staffId, requestId: params["id"] ?? "", reason };
  const file = await services().requests.downloadPackage(act).catch(throwAsResponse);
  if (!file) throw new Response("There is no package (any more).", { status: 404 });
  return fileResponse(new Uint8Array(file.zip), {
    fileName: file.fileName,
    type: "application/zip",
  });
}
