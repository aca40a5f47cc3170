/** The shop's evidence as one file, streamed; that it was exported is recorded. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "~/lib/file-response";
import { streamOf } from "~/lib/stream-of";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop, staffId } = await requireStaff(request, "export");
  const pieces = services().requests.exportEvidence({ shop, staffId });
  return fileResponse(streamOf(pieces), { fileName: "kept-evidence.zip", type: "application/zip" });
}
