/** The banner's beacon: one decision of one visitor. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { problem } from "~/lib/problem";
import { readLimited } from "~/lib/read-limited";
import { services } from "~/services.server";
import { requireProxy } from "~/shopify/proxy.server";

/** A decision has about 500 bytes. */
const MOST_BYTES = 4096;

/** 204 once the decision is durable; a repeat gets the same answer. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== "POST") return notAllowed();
  const { shop, customerGid } = await requireProxy(request, { door: "consent" });
  const text = await readLimited(request, MOST_BYTES);
  if (text === undefined) {
    return problem(413, { title: "Too large", detail: `At most ${MOST_BYTES} bytes` });
  }
  const userAgent = request.headers.get("user-agent");
  const outcome = await services().consent.recordDecision({
    ...{ shop, customerGid, userAgent },
    body: parseJson(text),
  });
  if (outcome.kind === "recorded") {
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  }
  if (outcome.kind === "unknown-shop") return new Response("Not found", { status: 404 });
  const status = outcome.code === "malformed" ? 400 : 422;
  return problem(status, { title: `Not recorded: ${outcome.code}`, detail: outcome.why });
}

export function loader(): Response {
  return notAllowed();
}

function notAllowed(): Response {
  const answer = problem(405, { title: "Method not allowed", detail: "Decisions are posted" });
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
