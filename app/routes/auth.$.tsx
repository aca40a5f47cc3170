/** The platform library's own addresses: session-token bounce page and exit from the iframe. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { platform } from "~/shopify.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await platform().authenticate.admin(request);
  return null;
}
