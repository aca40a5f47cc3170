import type { StandinContext } from "../context";
import { cookie, readCookies } from "../pages/cookies";
import type { ShopState, StaffMember } from "../state/shop-state";

const SHOP_COOKIE = "standin_admin_shop";
const STAFF_COOKIE = "standin_staff";

/** Who is looking at which shop's admin. */
export interface AdminVisit {
  shop: ShopState;
  staff: StaffMember;
  url: URL;
}

/**
 * `?_shop=<domain>` and `?staff=<role or id>` choose for this request; cookies set by the
 * switchers remember; without either it is the owner of the main shop.
 */
export function readAdminVisit(request: Request, url: URL, ctx: StandinContext): AdminVisit {
  const cookies = readCookies(request);
  const remembered = ctx.state.shops.get(cookies.get(SHOP_COOKIE) ?? "");
  const named = url.searchParams.has("_shop") || request.headers.has("x-standin-shop");
  const shop = named || !remembered ? ctx.shopOf(request, url) : remembered;
  const wanted = url.searchParams.get("staff") ?? cookies.get(STAFF_COOKIE) ?? "owner";
  const staff = findStaff(shop, wanted) ?? findStaff(shop, "owner");
  if (!staff) throw new Error(`${shop.domain} has no staff`);
  return { shop, staff, url };
}

/** Set-Cookie values of the two switchers. Staff is remembered by role: it exists in each shop. */
export function rememberChoice(choice: { shop?: string; staff?: string }): string[] {
  const cookies: string[] = [];
  if (choice.shop) cookies.push(cookie(SHOP_COOKIE, choice.shop));
  if (choice.staff) cookies.push(cookie(STAFF_COOKIE, choice.staff));
  return cookies;
}

function findStaff(shop: ShopState, wanted: string): StaffMember | undefined {
  return shop.staff.find(({ id, role }) => id === wanted || role === wanted);
}
