/** Downloads a package; who did is recorded. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "~/lib/file-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { shop, staffId } = await requireStaff(request, "export");
  const requestId = params["id"] ?? "";
  const file = await services().requests.downloadPackage({ shop, staffId, requestId });
  if (!file) throw new Response("There is no package (any more).", { status: 404 });
  return fileResponse(new Uint8Array(file.zip), {
    fileName: file.fileName,
    type: "application/zip",
  });
}
