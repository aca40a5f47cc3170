import type { StandinContext } from "../context";
import { signedInCustomer } from "../accounts/session";
import { cookie, readCookies } from "../pages/cookies";
import type { Customer } from "../state/customer";
import type { ShopState } from "../state/shop-state";
import { themeLocales } from "./theme-files";
import { startVisitor } from "./visitor";
import { defaultRegion, isCountry } from "./regions";

/** One storefront request as the platform sees it: whose shop, who, where and in which language. */
export interface Visit {
  shop: ShopState;
  url: URL;
  /** Path without the language prefix. */
  path: string;
  locale: string;
  /** "" in the primary language, else e.g. "/de". */
  prefix: string;
  /** The market's country, which Liquid knows. */
  country: string;
  /** Where the visitor is, which only the consent API knows: "USCA", "DEBE", "" when unknown. */
  region: string;
  /** Strictly necessary cookie that the visitor's consent hangs on. */
  visitorId: string;
  customer: Customer | null;
  designMode: boolean;
  /** Set-Cookie values of the answer. */
  setCookies: string[];
}

const REGION_COOKIE = "standin_region";
const YEAR = 365 * 24 * 3600;

/** Reads a visit from the request: `?country=`, `?region=` and their cookies, path, session. */
export function readVisit(request: Request, url: URL, ctx: StandinContext): Visit {
  const shop = ctx.shopOf(request, url);
  const cookies = readCookies(request);
  const setCookies: string[] = [];
  const { locale, prefix, path } = splitLocale(url.pathname, storefrontLocales(shop));
  const country = chooseCountry(url, cookies, setCookies) ?? shop.country;
  return {
    shop,
    url,
    path,
    locale,
    prefix,
    country,
    region: chooseRegion(url, cookies, setCookies) ?? defaultRegion(country),
    visitorId: startVisitor(cookies, setCookies),
    customer: signedInCustomer(request, shop),
    designMode: url.searchParams.get("design_mode") === "1",
    setCookies,
  };
}

/** The shop's languages that the theme speaks; the first one has no prefix in addresses. */
export function storefrontLocales(shop: ShopState): string[] {
  const spoken = shop.locales
    .map((locale) => locale.slice(0, 2))
    .filter((locale) => themeLocales.includes(locale));
  return spoken.length > 0 ? [...new Set(spoken)] : ["en"];
}

function splitLocale(
  pathname: string,
  locales: string[],
): { locale: string; prefix: string; path: string } {
  const [primary = "en", ...others] = locales;
  const found = others.find(
    (locale) => pathname === `/${locale}` || pathname.startsWith(`/${locale}/`),
  );
  if (!found) return { locale: primary, prefix: "", path: pathname };
  const prefix = `/${found}`;
  return { locale: found, prefix, path: pathname.slice(prefix.length) || "/" };
}

function chooseCountry(
  url: URL,
  cookies: Map<string, string>,
  setCookies: string[],
): string | undefined {
  const asked = url.searchParams.get("country")?.toUpperCase();
  if (asked && isCountry(asked)) {
    setCookies.push(cookie("localization", asked, { maxAge: YEAR }));
    return asked;
  }
  const remembered = cookies.get("localization");
  return remembered && isCountry(remembered) ? remembered : undefined;
}

/** `?region=unknown` plays a visitor whom the platform can't place. */
function chooseRegion(
  url: URL,
  cookies: Map<string, string>,
  setCookies: string[],
): string | undefined {
  const asked = url.searchParams.get("region");
  if (asked) setCookies.push(cookie(REGION_COOKIE, asked.toUpperCase(), { maxAge: YEAR }));
  const region = (asked ?? cookies.get(REGION_COOKIE))?.toUpperCase();
  return region === "UNKNOWN" ? "" : region;
}
