import type { StandinContext } from "../context";
import { customerNumber } from "../accounts/session";
import type { Product } from "../state/product";
import type { ShopState } from "../state/shop-state";
import { publishedTheme } from "./app-embeds";
import { productPicture } from "./product-picture";
import { countryName } from "./regions";
import { storefrontLocales, type Visit } from "./visit";

/** The objects that both the theme and app blocks see in Liquid. */
export function sharedObjects(visit: Visit, template: string): Record<string, unknown> {
  const { shop, prefix } = visit;
  return {
    shop: shopObject(shop, prefix),
    request: {
      locale: localeObject(visit, visit.locale),
      design_mode: visit.designMode,
      visual_preview_mode: false,
      host: visit.url.host,
      origin: visit.url.origin,
      path: visit.url.pathname,
      page_type: template.split(".")[0],
    },
    localization: {
      country: countryObject(visit.country, visit),
      language: localeObject(visit, visit.locale),
      market: { id: 1, handle: visit.country.toLowerCase(), metafields: {} },
      available_countries: ["DE", "FR", "AT", "US"].map((code) => countryObject(code, visit)),
      available_languages: storefrontLocales(shop).map((locale) => localeObject(visit, locale)),
    },
    customer: customerObject(visit),
    cart: { item_count: 0, items: [], total_price: 0, currency: { iso_code: shop.currency } },
    routes: routesObject(prefix),
    template,
    settings: {},
  };
}

/** `app.metafields.<namespace>.<key>.value`: what the app installation owns. */
export function appObject(shop: ShopState): Record<string, unknown> {
  const metafields: Record<string, Record<string, unknown>> = {};
  for (const field of shop.metafields[shop.install.installationId] ?? []) {
    const space = (metafields[field.namespace] ??= {});
    space[field.key] = { type: field.type, value: typedValue(field.type, field.value) };
  }
  return { metafields };
}

/** What only the theme knows. */
export function themeObjects(visit: Visit, ctx: StandinContext): Record<string, unknown> {
  const theme = publishedTheme(visit.shop);
  const mode = visit.url.searchParams.get("trackers");
  const proxyRoot = `${visit.prefix}/apps/privacy`;
  return {
    theme: { id: gidNumber(theme.id), name: theme.name, role: "main" },
    canonical_url: `https://${visit.shop.domain}${visit.url.pathname}`,
    proxy_root: proxyRoot,
    proxy_policy_url: `${proxyRoot}/policy`,
    trackers: {
      origin: thirdPartyOrigin(visit.url, ctx),
      tagged: mode !== "none",
      untagged: mode === "all",
    },
  };
}

export function productObject(product: Product, visit: Visit): Record<string, unknown> {
  const title = inLanguage(product.title, visit.locale);
  return {
    id: gidNumber(product.id),
    handle: product.handle,
    title,
    description: inLanguage(product.description, visit.locale),
    type: product.productType,
    vendor: product.vendor,
    url: `${visit.prefix}/products/${product.handle}`,
    price: Math.round(Number(product.price) * 100),
    available: product.available,
    picture: productPicture({ hue: product.imageHue, kind: product.productType, title }),
    cart_line: { id: product.handle, title, price: Number(product.price) },
  };
}

function inLanguage(texts: Product["title"], locale: string): string {
  return locale === "de" || locale === "fr" ? texts[locale] : texts.en;
}

/** The number at the end of a gid: ids are numbers in Liquid. */
export function gidNumber(gid: string): number {
  return Number(gid.slice(gid.lastIndexOf("/") + 1));
}

/**
 * A browser takes ports of one host for the same site. Third parties have to be another site, so
 * they are reached under the other name of this machine.
 */
function thirdPartyOrigin(url: URL, ctx: StandinContext): string {
  const tracker = new URL(ctx.trackerUrl);
  tracker.hostname = url.hostname.endsWith("localhost") ? "127.0.0.1" : "localhost";
  return tracker.origin;
}

function shopObject(shop: ShopState, prefix: string): Record<string, unknown> {
  const policies = shop.policies.map((policy) => ({
    title: policy.title,
    body: policy.body,
    url: `${prefix}/policies/${policyHandle(policy.type)}`,
  }));
  const privacy = shop.policies.findIndex(({ type }) => type === "PRIVACY_POLICY");
  return {
    id: gidNumber(shop.id),
    name: shop.name,
    email: shop.contactEmail,
    domain: shop.domain,
    permanent_domain: shop.domain,
    url: `https://${shop.domain}`,
    secure_url: `https://${shop.domain}`,
    currency: shop.currency,
    description: `${shop.name}: lamps to keep`,
    customer_accounts_enabled: true,
    policies,
    privacy_policy: policies[privacy] ?? null,
    address: { country_code: shop.country, city: shop.address.city, country: shop.address.country },
    metafields: {},
  };
}

/** "PRIVACY_POLICY" is found at /policies/privacy-policy. */
export function policyHandle(type: string): string {
  return type.toLowerCase().replaceAll("_", "-");
}

function customerObject({ customer }: Visit): Record<string, unknown> | null {
  if (!customer) return null;
  return {
    id: Number(customerNumber(customer)),
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    name: [customer.firstName, customer.lastName].filter(Boolean).join(" "),
    accepts_marketing: customer.emailMarketing.state === "SUBSCRIBED",
    tags: customer.tags,
  };
}

function localeObject(visit: Visit, locale: string): Record<string, unknown> {
  const primary = storefrontLocales(visit.shop)[0] === locale;
  const root = primary ? "" : `/${locale}`;
  const own = new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
  return {
    iso_code: locale,
    primary,
    name: new Intl.DisplayNames(["en"], { type: "language" }).of(locale),
    endonym_name: own.charAt(0).toUpperCase() + own.slice(1),
    root_url: root || "/",
    current_url: visit.path === "/" ? root || "/" : root + visit.path,
  };
}

function countryObject(code: string, visit: Visit): Record<string, unknown> {
  return {
    iso_code: code,
    name: countryName(code, visit.locale),
    currency: { iso_code: visit.shop.currency, symbol: "€" },
  };
}

function routesObject(prefix: string): Record<string, unknown> {
  return {
    root_url: prefix || "/",
    cart_url: `${prefix}/cart`,
    collections_url: `${prefix}/collections`,
    all_products_collection_url: `${prefix}/collections/all`,
    account_url: `${prefix}/account`,
    account_login_url: `${prefix}/account/login`,
    account_logout_url: `${prefix}/account/logout`,
    search_url: `${prefix}/search`,
  };
}

function typedValue(type: string, value: string): unknown {
  if (type === "json" || type.startsWith("list.")) return JSON.parse(value) as unknown;
  if (type === "boolean") return value === "true";
  if (type === "number_integer" || type === "number_decimal") return Number(value);
  return value;
}
