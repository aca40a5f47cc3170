import { cookie, readCookies } from "../pages/cookies";
import type { Customer } from "../state/customer";
import type { ShopState } from "../state/shop-state";

const SESSION_COOKIE = "standin_customer";

/** The customer signed in with this request, if they still exist. */
export function signedInCustomer(request: Request, shop: ShopState): Customer | null {
  const number = readCookies(request).get(SESSION_COOKIE);
  if (!number) return null;
  const customer = shop.customers.get(`gid://shopify/Customer/${number}`);
  return customer && !customer.redacted ? customer : null;
}

/** The numeric id of a gid, as the platform hands it to app proxies. */
export function customerNumber(customer: Customer): string {
  return customer.id.slice(customer.id.lastIndexOf("/") + 1);
}

export function signIn(number: string): string {
  return cookie(SESSION_COOKIE, number, { httpOnly: true });
}

export function signOut(): string {
  return cookie(SESSION_COOKIE, "", { maxAge: 0, httpOnly: true });
}
