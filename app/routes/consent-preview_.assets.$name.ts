/** The storefront's scripts, as stores get them, for the editor's preview. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";

export function loader({ params }: LoaderFunctionArgs): Response {
  return services().consentPreview.script(params["name"] ?? "");
}
