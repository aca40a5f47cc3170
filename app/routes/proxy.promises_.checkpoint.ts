/**
 * The newest checkpoint of the store's audit log, for anybody: whoever fetches and keeps it can
 * later tell whether the log was changed. It holds a hash, a count and a signature.
 */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";
import { requireProxy } from "~/shopify/proxy.server";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop } = await requireProxy(request);
  const checkpoint = await services().audit.publicCheckpoint(shop);
  if (!checkpoint) throw new Response("Nothing has been sealed yet.", { status: 404 });
  return Response.json(checkpoint, { headers: { "Cache-Control": "no-store" } });
}
