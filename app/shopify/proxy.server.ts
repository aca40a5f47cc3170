/**
 * Requests that the host forwards from the storefront, signed.
 *
 * The signature is checked without loading a token: shoppers' pages need none. Cookies never arrive
 * here (the platform strips them), so the only identity is a customer who is logged in.
 */
import { recordSecurityEvent } from "~/domain/security/index.server";
import type { Door } from "~/domain/security/model";
import { problem } from "~/lib/problem";
import { customerGid, parseShopDomain, type CustomerGid, type ShopDomain } from "~/lib/ids";
import { services } from "~/services.server";
import { platformApi } from "./platform-api.server";

export interface ProxyContext {
  readonly shop: ShopDomain;
  readonly customerGid: CustomerGid | undefined;
  readonly url: URL;
}

/** What a request is counted as; `subject` is the secret or the person it is about. */
export interface ProxyKnock {
  readonly door: Door;
  readonly subject?: string | undefined;
}

/** Says in how many seconds the caller is welcome again. */
export type TooMany = (seconds: number, url: URL) => Response;

/**
 * The verified request. Throws 400 for an unsigned, stale or changed one, 404 for a shop we left,
 * 429 (`tooMany`) for one too many.
 */
export async function requireProxy(
  request: Request,
  { door, subject }: ProxyKnock = { door: "page" },
  tooMany: TooMany = tooManyProblem,
): Promise<ProxyContext> {
  const url = new URL(request.url);
  const claimed = parseShopDomain(url.searchParams.get("shop"));
  const shop = (await isSigned(url)) ? claimed : undefined;
  if (!shop) throw await refuse(request, { url, claimed, tooMany });
  const { headers } = request;
  const wait = await services().limits.knock({ door, headers, shop, subject, viaHost: true });
  if (wait > 0) throw tooMany(wait, url);
  if (!(await services().shops.isInstalled(shop))) throw new Response("Not found", { status: 404 });
  const customer = url.searchParams.get("logged_in_customer_id") ?? "";
  return { shop, customerGid: /^\d+$/.test(customer) ? customerGid(customer) : undefined, url };
}

async function refuse(
  { headers }: Request,
  { url, claimed, tooMany }: { readonly url: URL; claimed: string | undefined; tooMany: TooMany },
): Promise<Response> {
  await recordSecurityEvent({
    kind: "proxy-bad-signature",
    detail: { claimed: claimed ?? "none" },
  });
  const wait = await services().limits.knock({ door: "refused", headers });
  if (wait > 0) return tooMany(wait, url);
  return new Response("This address works inside a store only.", { status: 400 });
}

function tooManyProblem(seconds: number): Response {
  const answer = problem(429, {
    title: "Too many requests",
    detail: `Try again in ${seconds} s.`,
  });
  answer.headers.set("Retry-After", String(seconds));
  return answer;
}

async function isSigned(url: URL): Promise<boolean> {
  const query: Record<string, string | string[]> = {};
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    query[key] = values.length > 1 ? values : (values[0] ?? "");
  }
  if (query["index"] === "") delete query["index"]; // Remix's own marker of index routes
  delete query["_data"];
  try {
    return await platformApi().utils.validateHmac(query as Record<string, string>, {
      signator: "appProxy",
    });
  } catch {
    return false; // no signature, no timestamp, or one that is too old
  }
}
