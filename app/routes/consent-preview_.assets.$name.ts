/** The storefront's scripts, as stores get them, for the editor's preview. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewScript } from "~/services/consent-preview.server";

export function loader({ params }: LoaderFunctionArgs): Response {
  return previewScript(params["name"] ?? "");
}
