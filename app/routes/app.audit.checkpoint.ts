/** The newest checkpoint as a file, to be kept outside of the app. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { jsonFile } from "~/lib/file-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop, staffId } = await requireStaff(request, "see-audit");
  const checkpoint = await services().audit.checkpoint({ shop, staffId });
  if (!checkpoint) throw new Response("Nothing has been sealed yet.", { status: 404 });
  return jsonFile(checkpoint, `kept-checkpoint-${checkpoint.treeSize}.json`);
}
