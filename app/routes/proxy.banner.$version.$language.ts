/** What the banner's dialog fetches: who is behind each purpose, and which cookies. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "~/lib/problem";
import { services } from "~/services.server";
import { requireProxy } from "~/shopify/proxy.server";

const A_DAY = 24 * 3600;

/** A version never changes, so browsers may keep it; a day, because shops can start anew. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { shop } = await requireProxy(request);
  const version = Number(params["version"]);
  const language = params["language"] ?? "";
  const details = Number.isSafeInteger(version)
    ? await services().consent.bannerDetails(shop, { version, language })
    : undefined;
  if (!details) return problem(404, { title: "Not found", detail: "No such banner" });
  return Response.json(details, {
    headers: { "Cache-Control": `public, max-age=${A_DAY}` },
  });
}
