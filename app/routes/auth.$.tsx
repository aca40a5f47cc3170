/** The platform library's own addresses: session-token bounce page and exit from the iframe. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";
import { authenticateAdmin } from "~/shopify/authenticate-admin.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const wait = await services().limits.knock({ door: "auth", headers: request.headers });
  if (wait > 0) {
    const headers = { "Retry-After": String(wait) };
    throw new Response(`Too many tries. Please wait ${wait} s.`, { status: 429, headers });
  }
  await authenticateAdmin(request);
  return null;
}

/** Nothing is posted here; the router's own refusal would repeat the address. */
export function action(): Response {
  return new Response(null, { status: 405, headers: { Allow: "GET" } });
}
