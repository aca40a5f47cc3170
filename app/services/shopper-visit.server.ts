/** What every page of the privacy centre needs to know about the visit before it can answer. */
import { chooseLanguage, type ShopperLanguage } from "~/lib/language";
import { services } from "~/services.server";
import { requireProxy, type ProxyContext, type ProxyKnock } from "~/shopify/proxy.server";
import { tooManyPage } from "./too-many-page.server";

export interface ShopperVisit extends ProxyContext {
  readonly language: ShopperLanguage;
  /** The shop's, IANA name: dates are shown in it. */
  readonly timeZone: string;
}

/**
 * The verified visit, in the reader's language. Throws Responses as `requireProxy` does, and a page
 * in plain words for one visit too many.
 */
export async function shopperVisit(request: Request, knock?: ProxyKnock): Promise<ShopperVisit> {
  const acceptLanguage = request.headers.get("accept-language");
  const context = await requireProxy(request, knock, (seconds, url) =>
    tooManyPage(chooseLanguage({ url, acceptLanguage }), seconds),
  );
  const { locale, timezone } = await services().shops.shopFacts(context.shop);
  const clues = { url: context.url, acceptLanguage, shopLocale: locale };
  return {
    ...context,
    language: chooseLanguage(clues),
    timeZone: timezone ?? "UTC",
  };
}
