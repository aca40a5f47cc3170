import { scriptJson } from "../pages/html";
import { publishedTheme } from "./app-embeds";
import { CUSTOMER_PRIVACY_SCRIPT } from "./customer-privacy";
import { gidNumber } from "./liquid-objects";
import type { Visit } from "./visit";

/**
 * What the platform itself puts into the head: `window.Shopify`, `loadFeatures` and the consent
 * API, which arrives asynchronously and therefore after any script that stands in the page.
 *
 * `?cp_delay=<ms>` lets the consent API come late, `?cp=block` lets it fail as under an ad blocker.
 */
export function contentForHeader(visit: Visit): string {
  const theme = publishedTheme(visit.shop);
  const basics = {
    shop: visit.shop.domain,
    locale: visit.locale,
    currency: { active: visit.shop.currency, rate: "1.0" },
    country: visit.country,
    theme: { id: gidNumber(theme.id), name: theme.name, role: "main", handle: "null" },
    routes: { root: visit.prefix || "/" },
    ...(visit.designMode && { designMode: true }),
  };
  return `<script>window.Shopify = Object.assign(window.Shopify || {}, ${scriptJson(basics)});</script>
<script>${LOAD_FEATURES.replace("SCRIPT_URL", () => scriptJson(scriptUrl(visit)).toString())}</script>`;
}

function scriptUrl(visit: Visit): string {
  const url = new URL(visit.prefix + CUSTOMER_PRIVACY_SCRIPT, visit.url);
  const { searchParams } = visit.url;
  const shop = searchParams.get("_shop");
  if (shop) url.searchParams.set("_shop", shop);
  if (searchParams.get("cp") === "block") url.searchParams.set("block", "1");
  const delay = searchParams.get("cp_delay");
  if (delay) url.searchParams.set("delay", delay);
  return url.pathname + url.search;
}

const LOAD_FEATURES = `(function () {
  var waiting = [];
  var state = "loading";
  var failure = null;
  function settle(callback) { if (state === "ready") callback(); else callback(failure); }
  function finish(next, error) {
    state = next;
    failure = error;
    waiting.splice(0).forEach(settle);
  }
  window.Shopify.loadFeatures = function (features, callback) {
    var unknown = features.filter(function (feature) { return feature.name !== "consent-tracking-api"; })[0];
    var done = callback || function () {};
    if (unknown) setTimeout(function () { done(new Error("Feature " + unknown.name + " is not known")); });
    else if (state === "loading") waiting.push(done);
    else setTimeout(function () { settle(done); });
  };
  var script = document.createElement("script");
  script.async = true;
  script.src = SCRIPT_URL;
  script.onload = function () { finish("ready", null); };
  script.onerror = function () { finish("failed", new Error("consent-tracking-api could not be loaded")); };
  document.head.appendChild(script);
})();`;
