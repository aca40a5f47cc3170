import { join } from "node:path";
import type { StandinContext } from "../context";
import { escapeHtml } from "../pages/html";
import { blockType, embedStates, publishedTheme, type EmbedState } from "./app-embeds";
import { extensionAssetContent, extensionAssetUrl } from "./assets";
import { appObject, sharedObjects } from "./liquid-objects";
import { platformLiquid } from "./platform-liquid";
import { Translations } from "./translations";
import type { Visit } from "./visit";

/** HTML of the app embeds that are on, by the place they go to. */
export interface RenderedEmbeds {
  complianceHead: string;
  head: string;
  body: string;
}

/** Renders the app embeds that the published theme has switched on for this template. */
export async function renderEmbeds(
  visit: Visit,
  template: string,
  ctx: StandinContext,
): Promise<RenderedEmbeds> {
  const rendered: RenderedEmbeds = { complianceHead: "", head: "", body: "" };
  if (!visit.shop.install.installed) return rendered;
  const states = embedStates(ctx, publishedTheme(visit.shop));
  for (const embed of states.filter(({ on, block }) => on && isFor(template, block.schema))) {
    const markup = await renderBlock(embed, { visit, template, ctx });
    const { target } = embed.block.schema;
    if (target === "compliance_head") rendered.complianceHead += markup;
    else if (target === "head") rendered.head += markup;
    else rendered.body += wrap(markup, embed, visit);
    rendered.head += schemaAssets(embed, ctx);
  }
  return rendered;
}

async function renderBlock(
  { block, id, settings }: EmbedState,
  at: { visit: Visit; template: string; ctx: StandinContext },
): Promise<string> {
  const { extension } = block;
  const liquid = platformLiquid({
    snippets: join(extension.dir, "snippets"),
    translations: new Translations(join(extension.dir, "locales"), at.visit.locale),
    assetUrl: (file) => extensionAssetUrl(at.ctx, extension, file),
    assetContent: (file) => extensionAssetContent(at.ctx, extension, file),
    currency: at.visit.shop.currency,
    locale: at.visit.locale,
  });
  const html = String(
    await liquid.parseAndRender(
      block.source,
      {
        block: {
          id,
          type: blockType(block),
          settings,
          shopify_attributes: editorAttributes(id, at.visit),
        },
      },
      // Global objects are what `{% render %}` lets a snippet see; `block` has to be handed on.
      { globals: { ...sharedObjects(at.visit, at.template), app: appObject(at.visit.shop) } },
    ),
  );
  const name = blockType(block);
  return `<!-- BEGIN app block: ${name} -->${html}<!-- END app block -->`;
}

/** Embeds in the body stand in a wrapper of the platform. */
function wrap(markup: string, { id }: EmbedState, visit: Visit): string {
  const attributes = editorAttributes(id, visit);
  return `<div id="shopify-block-${id ?? ""}" class="shopify-block shopify-app-block" ${attributes}>${markup}</div>`;
}

function editorAttributes(id: string | null, { designMode }: Visit): string {
  return designMode ? `data-shopify-editor-block='${JSON.stringify({ id })}'` : "";
}

/** What the schema names is loaded once per page: the script asynchronously, as on the platform. */
function schemaAssets({ block }: EmbedState, ctx: StandinContext): string {
  const { javascript, stylesheet } = block.schema;
  const url = (file: string) => escapeHtml(extensionAssetUrl(ctx, block.extension, file));
  return (
    (stylesheet ? `<link href="${url(stylesheet)}" rel="stylesheet">` : "") +
    (javascript ? `<script src="${url(javascript)}" async></script>` : "")
  );
}

function isFor(template: string, schema: EmbedState["block"]["schema"]): boolean {
  const name = template.split(".")[0] ?? template;
  const { enabled_on: only, disabled_on: not } = schema;
  if (not?.templates?.includes(name)) return false;
  return !only?.templates || only.templates.includes("*") || only.templates.includes(name);
}
