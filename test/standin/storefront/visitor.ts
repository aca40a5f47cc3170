import { randomUUID } from "node:crypto";
import { cookie } from "../pages/cookies";

/**
 * The platform keeps a visitor's consent on its servers and knows the browser by a strictly
 * necessary cookie that scripts can't read. `_tracking_consent` is no longer set.
 */
const VISITOR_COOKIE = "_shopify_essential";
const YEAR = 365 * 24 * 3600;

/** The visitor's id; a first visit gets one, and its cookie is added to `setCookies`. */
export function startVisitor(cookies: Map<string, string>, setCookies: string[]): string {
  const known = cookies.get(VISITOR_COOKIE);
  if (known && /^[0-9a-f-]{36}$/.test(known)) return known;
  const visitorId = randomUUID();
  setCookies.push(cookie(VISITOR_COOKIE, visitorId, { maxAge: YEAR, httpOnly: true }));
  return visitorId;
}
