/** What sampled pages of the storefront report: names of cookies, of storage and of hosts. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { problem } from "~/lib/problem";
import { readLimited } from "~/lib/read-limited";
import { services } from "~/services.server";
import { requireProxy } from "~/shopify/proxy.server";

/** Three lists of a hundred short names. */
const MOST_BYTES = 16 * 1024;

/** 204 once it is counted, and also for a page whose banner is not the current one. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== "POST") return notAllowed();
  const { shop } = await requireProxy(request, { door: "observe" });
  const text = await readLimited(request, MOST_BYTES);
  if (text === undefined) {
    return problem(413, { title: "Too large", detail: `At most ${MOST_BYTES} bytes` });
  }
  const outcome = await services().consentDesk.recordObservation(shop, parseJson(text));
  if (outcome.kind === "refused") {
    return problem(400, { title: "Not counted", detail: outcome.why });
  }
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}

export function loader(): Response {
  return notAllowed();
}

function notAllowed(): Response {
  const answer = problem(405, { title: "Method not allowed", detail: "Observations are posted" });
  answer.headers.set("Allow", "POST");
  return answer;
}

/** What is no JSON is not what is expected, and refused as that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
