/** What every page of the privacy centre needs to know about the visit before it can answer. */
import { chooseLanguage, type ShopperLanguage } from "~/lib/language";
import { services } from "~/services.server";
import { requireProxy, type ProxyContext } from "~/shopify/proxy.server";

export interface ShopperVisit extends ProxyContext {
  readonly language: ShopperLanguage;
  /** The shop's, IANA name: dates are shown in it. */
  readonly timeZone: string;
}

/** The verified visit, in the reader's language. Throws Responses as `requireProxy` does. */
export async function shopperVisit(request: Request): Promise<ShopperVisit> {
  const context = await requireProxy(request);
  const { locale, timezone } = await services().shops.shopFacts(context.shop);
  const acceptLanguage = request.headers.get("accept-language");
  const language = chooseLanguage({ url: context.url, acceptLanguage, shopLocale: locale });
  return { ...context, language, timeZone: timezone ?? "UTC" };
}
