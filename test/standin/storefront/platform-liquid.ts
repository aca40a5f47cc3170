import { createHash } from "node:crypto";
import { Liquid, type FilterImplOptions, type TagToken, type TopLevelToken } from "liquidjs";
import { escapeHtml } from "../pages/html";
import type { Translations } from "./translations";

/** What one Liquid environment (the theme's or an extension's) has of its own. */
export interface LiquidHome {
  /** Folder whose files `{% render %}` finds. */
  snippets: string;
  translations: Translations;
  /** Address of an asset. Throws for a file that does not exist. */
  assetUrl: (file: string) => string;
  /** Content of an asset. Throws for a file that does not exist. */
  assetContent: (file: string) => string;
  currency: string;
  locale: string;
}

/** Filters of liquidjs (Jekyll's, mostly) that the platform's Liquid does not have. */
const NOT_ON_THE_PLATFORM = (
  "xml_escape cgi_escape uri_escape slugify push unshift pop shift where_exp reject_exp group_by " +
  "group_by_exp has_exp find_index_exp find_exp sample date_to_xmlschema date_to_rfc822 " +
  "date_to_string date_to_long_string normalize_whitespace number_of_words " +
  "array_to_sentence_string raw jsonify to_integer inspect"
).split(" ");

/**
 * Liquid as the platform renders it: strict about filters, without what only liquidjs knows, and
 * with the platform's own filters and tags as far as themes and app blocks here need them.
 * Anything else throws, so that a block can't rely on what the platform would refuse.
 */
export function platformLiquid(home: LiquidHome): Liquid {
  const liquid = new Liquid({
    root: [home.snippets],
    partials: [home.snippets],
    extname: ".liquid",
    relativeReference: false,
    strictFilters: true,
    ownPropertyOnly: true,
    dynamicPartials: true,
  });
  for (const name of NOT_ON_THE_PLATFORM) delete liquid.filters[name];
  for (const name of ["block", "layout", "include"]) delete liquid.tags[name];
  for (const [name, filter] of Object.entries(platformFilters(home))) {
    liquid.registerFilter(name, filter);
  }
  liquid.registerTag("schema", schemaTag);
  return liquid;
}

/** `{% schema %}…{% endschema %}` is data for the theme editor and prints nothing. */
const schemaTag: Parameters<Liquid["registerTag"]>[1] = {
  parse(_token: TagToken, remainTokens: TopLevelToken[]) {
    while (remainTokens.length > 0) {
      const next = remainTokens.shift() as TopLevelToken & { name?: string };
      if (next.name === "endschema") return;
    }
    throw new Error("{% schema %} is not closed");
  },
  render: () => "",
};

function platformFilters(home: LiquidHome): Record<string, FilterImplOptions> {
  const translate = (key: unknown, ...pairs: unknown[]) =>
    home.translations.translate(String(key), keywords(pairs));
  const money = new Intl.NumberFormat(home.locale, { style: "currency", currency: home.currency });
  const formatMoney = (cents: unknown) => money.format(Number(cents) / 100);
  return {
    t: translate,
    translate,
    json: platformJson,
    asset_url: (file: unknown) => home.assetUrl(String(file)),
    inline_asset_content: (file: unknown) => home.assetContent(String(file)),
    script_tag: (url: unknown) =>
      `<script src="${escapeHtml(String(url))}" type="text/javascript"></script>`,
    stylesheet_tag: (url: unknown) =>
      `<link href="${escapeHtml(String(url))}" rel="stylesheet" type="text/css" media="all" />`,
    handle: handleize,
    handleize,
    link_to: (text: unknown, url: unknown) =>
      `<a href="${escapeHtml(String(url))}">${String(text)}</a>`,
    money: formatMoney,
    money_with_currency: (cents: unknown) => `${formatMoney(cents)} ${home.currency}`,
    md5: (text: unknown) => createHash("md5").update(String(text)).digest("hex"),
    sha1: (text: unknown) => createHash("sha1").update(String(text)).digest("hex"),
    url_param_escape: (text: unknown) => encodeURIComponent(String(text)),
  };
}

/** The platform's `json` filter escapes what could end a script element or an attribute. */
function platformJson(value: unknown): string {
  return JSON.stringify(value ?? null).replace(
    /[<>&'\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function handleize(text: unknown): string {
  return String(text)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** liquidjs passes `name: value` arguments as [name, value] pairs. */
function keywords(pairs: unknown[]): Record<string, unknown> {
  return Object.fromEntries(pairs.filter((pair): pair is [string, unknown] => Array.isArray(pair)));
}
