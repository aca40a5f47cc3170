import type { PageHandler } from "../context";
import { proxyToApp } from "./app-proxy";
import { serveAsset } from "./assets";
import {
  CONSENT_ENDPOINT,
  CUSTOMER_PRIVACY_SCRIPT,
  customerPrivacyScript,
  recordConsent,
} from "./customer-privacy";
import { policyHandle, productObject } from "./liquid-objects";
import { renderTemplate, type Page } from "./render-page";
import { readVisit, type Visit } from "./visit";

export { embedStates, publishedTheme, switchEmbed } from "./app-embeds";
export { useExtensions } from "./extensions";

/** The shop as its visitors see it, the app proxy included. */
export const handle: PageHandler = async (request, url, ctx) => {
  const asset = serveAsset(url.pathname, ctx);
  if (asset) return asset;
  const visit = readVisit(request, url, ctx);
  if (visit.path === CUSTOMER_PRIVACY_SCRIPT) return customerPrivacyScript(visit);
  if (visit.path === CONSENT_ENDPOINT && request.method === "POST") {
    return recordConsent(request, visit, ctx);
  }
  if (visit.path.startsWith("/_")) return undefined;
  const proxied = await proxyToApp(request, visit, ctx);
  if (proxied) return proxied;
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  return renderTemplate(visit, pageFor(visit), ctx);
};

/** The page at the visit's path; the theme's 404 where there is none. */
function pageFor(visit: Visit): Page {
  const [kind = "", handle = ""] = visit.path.slice(1).split("/");
  const { shop } = visit;
  if (kind === "") return { template: "index", title: shop.name, objects: catalogue(visit) };
  if (kind === "cart") return { template: "cart", title: "Cart" };
  if (kind === "collections") {
    return { template: "collection", title: "All lamps", objects: catalogue(visit) };
  }
  if (kind === "products") return productPage(visit, handle) ?? notFound(visit);
  if (kind === "pages" && handle === "about") return { template: "page.about", title: "About" };
  if (kind === "policies") return policyPage(visit, handle) ?? notFound(visit);
  return notFound(visit);
}

function catalogue(visit: Visit): Record<string, unknown> {
  const products = visit.shop.products.map((product) => productObject(product, visit));
  return { collection: { products } };
}

function productPage(visit: Visit, handle: string): Page | undefined {
  const { products } = visit.shop;
  const index = products.findIndex((product) => product.handle === handle);
  const product = products[index];
  if (!product) return undefined;
  const others = [...products.slice(index + 1), ...products.slice(0, index)].slice(0, 4);
  const object = productObject(product, visit);
  const recommended = others.map((other) => productObject(other, visit));
  return {
    template: "product",
    title: String(object.title),
    objects: { product: object, recommendations: { products: recommended } },
  };
}

function policyPage({ shop }: Visit, handle: string): Page | undefined {
  const policy = shop.policies.find(({ type }) => policyHandle(type) === handle);
  return policy && { template: "policy", title: policy.title, objects: { policy } };
}

function notFound({ shop }: Visit): Page {
  return { template: "404", title: shop.name, status: 404 };
}
