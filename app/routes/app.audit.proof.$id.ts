/** The proof that one event is in the sealed log, as a file that `npm run audit:verify` reads. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { jsonFile } from "~/lib/file-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { shop, staffId } = await requireStaff(request, "see-audit");
  const proof = await services().audit.prove({ shop, staffId }, params["id"] ?? "");
  if (!proof) throw new Response("There is no such sealed event.", { status: 404 });
  return jsonFile(proof, `kept-proof-${proof.leaf.index}.json`);
}
