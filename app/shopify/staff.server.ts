/** Who is asking, on an admin page. */
import { parseShopDomain, type ShopDomain } from "~/lib/ids";
import { services } from "~/services.server";
import { platform } from "~/shopify.server";

export interface StaffContext {
  readonly shop: ShopDomain;
  /** The host's user id, from the session token. */
  readonly staffId: string;
  readonly locale: string;
}

/**
 * The signed-in member of staff. Throws the Response that sends anybody else where they belong.
 *
 * The host installs the app by letting somebody open it: the first visit after an install is where
 * we learn of it, and where the shop's first banner and policy are put in place.
 */
export async function requireStaff(request: Request): Promise<StaffContext> {
  const { session, sessionToken } = await platform().authenticate.admin(request);
  const shop = parseShopDomain(session.shop);
  if (!shop) throw new Response("Unknown shop", { status: 400 });
  const staffId = sessionToken.sub;
  const visit = await services().shops.recordVisit({ shop, staffId, scopes: session.scope ?? "" });
  if (visit.installedNow) await services().setup.ensureSetup(shop);
  return { shop, staffId, locale: new URL(request.url).searchParams.get("locale") ?? "en" };
}
