/** The public key of the store's audit log, for anybody who wants to check a checkpoint. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";
import { requireProxy } from "~/shopify/proxy.server";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop } = await requireProxy(request);
  return services().audit.publicKeyAnswer(shop);
}
