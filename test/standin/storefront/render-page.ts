import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Liquid } from "liquidjs";
import type { StandinContext } from "../context";
import { htmlResponse } from "../pages/html";
import { themeAssetContent, themeAssetUrl } from "./assets";
import { contentForHeader } from "./content-for-header";
import { sharedObjects, themeObjects } from "./liquid-objects";
import { platformLiquid } from "./platform-liquid";
import { renderEmbeds, type RenderedEmbeds } from "./render-embeds";
import { themeDir } from "./theme-files";
import { Translations } from "./translations";
import type { Visit } from "./visit";

export interface Page {
  /** e.g. "product" or "page.about": the theme's template and `template` in Liquid. */
  template: string;
  title: string;
  objects?: Record<string, unknown>;
  status?: number;
  headers?: Record<string, string>;
}

/** Renders one of the theme's templates inside its layout. */
export async function renderTemplate(
  visit: Visit,
  page: Page,
  ctx: StandinContext,
): Promise<Response> {
  const source = readFileSync(join(themeDir, "templates", `${page.template}.liquid`), "utf8");
  return renderSource(visit, { ...page, source }, ctx);
}

/**
 * Renders Liquid from anywhere (a template, an app proxy's answer) inside the theme's layout.
 * `{% layout none %}` at its beginning leaves the layout out, as on the platform.
 */
export async function renderSource(
  visit: Visit,
  page: Page & { source: string },
  ctx: StandinContext,
): Promise<Response> {
  const liquid = themeLiquid(visit);
  const objects = {
    ...sharedObjects(visit, page.template),
    ...themeObjects(visit, ctx),
    ...page.objects,
    page_title: page.title,
  };
  const bare = /^\s*\{%-?\s*layout\s+none\s*-?%\}/.exec(page.source);
  const source = bare ? page.source.slice(bare[0].length) : page.source;
  const content = String(await liquid.parseAndRender(source, {}, { globals: objects }));
  const html = bare ? content : await inLayout({ visit, liquid, objects, content, page, ctx });
  const response = htmlResponse(html, {
    ...(page.status !== undefined && { status: page.status }),
    ...(page.headers && { headers: page.headers }),
  });
  for (const setCookie of visit.setCookies) response.headers.append("set-cookie", setCookie);
  return response;
}

async function inLayout(from: {
  visit: Visit;
  liquid: Liquid;
  objects: Record<string, unknown>;
  content: string;
  page: Page;
  ctx: StandinContext;
}): Promise<string> {
  const layout = readFileSync(join(themeDir, "layout", "theme.liquid"), "utf8");
  const html = String(
    await from.liquid.parseAndRender(
      layout,
      {
        content_for_header: contentForHeader(from.visit),
        content_for_layout: from.content,
      },
      { globals: from.objects },
    ),
  );
  return insert(html, await renderEmbeds(from.visit, from.page.template, from.ctx));
}

/** Functions as replacements: a `$` in an app's markup is no pattern. */
function insert(html: string, embeds: RenderedEmbeds): string {
  const bodyEnd = html.lastIndexOf("</body>");
  return (
    html
      .slice(0, bodyEnd)
      .replace(/<head[^>]*>/, (head) => head + embeds.complianceHead)
      .replace("</head>", () => `${embeds.head}</head>`) +
    embeds.body +
    html.slice(bodyEnd)
  );
}

function themeLiquid(visit: Visit): Liquid {
  return platformLiquid({
    snippets: join(themeDir, "snippets"),
    translations: new Translations(join(themeDir, "locales"), visit.locale),
    assetUrl: themeAssetUrl,
    assetContent: themeAssetContent,
    currency: visit.shop.currency,
    locale: visit.locale,
  });
}
