/** The storefront's scripts, as stores get them, for the editor's preview. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { runtimeAsset } from "~/ui/preview/runtime-files.server";

export function loader({ params }: LoaderFunctionArgs): Response {
  const script = runtimeAsset(params["name"] ?? "");
  if (script === undefined) return new Response("Not found", { status: 404 });
  return new Response(script, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=60",
    },
  });
}
