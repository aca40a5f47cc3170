import type { StandinContext } from "../context";
import { customerNumber } from "../accounts/session";
import { renderSource, renderTemplate } from "./render-page";
import type { Visit } from "./visit";

const PATH_PREFIX = "/apps/privacy";
/** The platform gives up on an app after this long. */
const TIMEOUT_MS = 30_000;

/** Parameters that only the platform may set, and those that steer the stand-in. */
const RESERVED = [
  "shop",
  "logged_in_customer_id",
  "path_prefix",
  "timestamp",
  "signature",
  "_shop",
];

/** Request headers an app gets to see. Cookies and authorization are not among them. */
const FORWARDED = ["accept", "accept-language", "content-type", "origin", "referer", "user-agent"];

const DROPPED = [
  "connection",
  "content-encoding",
  "content-length",
  "keep-alive",
  "set-cookie",
  "transfer-encoding",
];

/**
 * Forwards `/apps/privacy/…` to the app's `/proxy/…`, signed as the platform signs it.
 *
 * Cookies are stripped in both directions; redirects go to the browser; an answer of type
 * `application/liquid` is rendered inside the theme with its status and headers kept.
 */
export async function proxyToApp(
  request: Request,
  visit: Visit,
  ctx: StandinContext,
): Promise<Response | undefined> {
  if (visit.path !== PATH_PREFIX && !visit.path.startsWith(`${PATH_PREFIX}/`)) return undefined;
  let answer: Response;
  try {
    answer = await fetch(appAddress(visit, ctx), await forwarded(request, visit));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`stand-in: no answer to ${visit.path}: ${error.message}\n`);
    return renderTemplate(
      visit,
      { template: "app-error", title: visit.shop.name, status: 502 },
      ctx,
    );
  }
  const headers = new Headers(answer.headers);
  for (const name of DROPPED) headers.delete(name);
  if (!answer.headers.get("content-type")?.startsWith("application/liquid")) {
    return new Response(answer.body, { status: answer.status, headers });
  }
  headers.delete("content-type");
  const page = {
    template: "app-proxy",
    title: visit.shop.name,
    status: answer.status,
    headers: Object.fromEntries(headers),
    source: await answer.text(),
  };
  return renderSource(visit, page, ctx);
}

function appAddress(visit: Visit, ctx: StandinContext): URL {
  const params = new URLSearchParams(visit.url.searchParams);
  for (const name of RESERVED) params.delete(name);
  params.set("shop", visit.shop.domain);
  params.set("logged_in_customer_id", visit.customer ? customerNumber(visit.customer) : "");
  params.set("path_prefix", PATH_PREFIX);
  const address = new URL(ctx.options.appUrl);
  address.pathname = `/proxy${visit.path.slice(PATH_PREFIX.length)}`;
  address.search = ctx.sign.proxyQuery(params).toString();
  return address;
}

/** The client's address is what the platform's edge saw: a test may say so in x-forwarded-for. */
async function forwarded(request: Request, visit: Visit): Promise<RequestInit> {
  const headers = new Headers();
  for (const name of FORWARDED) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  headers.set("x-forwarded-for", request.headers.get("x-forwarded-for") ?? "127.0.0.1");
  headers.set("x-forwarded-host", visit.shop.domain);
  headers.set("x-forwarded-proto", "https");
  const init: RequestInit = {
    method: request.method,
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  if (request.method === "GET" || request.method === "HEAD") return init;
  return { ...init, body: await request.arrayBuffer() };
}
