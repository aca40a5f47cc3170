/**
 * Requests that the host forwards from the storefront, signed.
 *
 * The signature is checked without loading a token: shoppers' pages need none. Cookies never arrive
 * here (the platform strips them), so the only identity is a customer who is logged in.
 */
import { customerGid, parseShopDomain, type CustomerGid, type ShopDomain } from "~/lib/ids";
import { services } from "~/services.server";
import { platformApi } from "./platform-api.server";

export interface ProxyContext {
  readonly shop: ShopDomain;
  readonly customerGid: CustomerGid | undefined;
  readonly url: URL;
}

/** The verified request. Throws 400 for an unsigned, stale or changed one, 404 for a shop we left. */
export async function requireProxy(request: Request): Promise<ProxyContext> {
  const url = new URL(request.url);
  const shop = parseShopDomain(url.searchParams.get("shop"));
  if (!shop || !(await isSigned(url))) {
    throw new Response("This address works inside a store only.", { status: 400 });
  }
  if (!(await services().shops.isInstalled(shop))) throw new Response("Not found", { status: 404 });
  const customer = url.searchParams.get("logged_in_customer_id") ?? "";
  return { shop, customerGid: /^\d+$/.test(customer) ? customerGid(customer) : undefined, url };
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
