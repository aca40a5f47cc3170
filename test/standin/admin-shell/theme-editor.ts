import type { StandinContext } from "../context";
import { html, trusted, type Markup } from "../pages/html";
import type { Theme } from "../state/shop-state";
import { embedStates, publishedTheme, switchEmbed } from "../storefront/app-embeds";
import type { AdminVisit } from "./admin-visit";
import { shellFrame } from "./shell-page";

/**
 * The theme editor as far as an app links to it:
 * `/admin/themes/current/editor?context=apps&activateAppId=<client id or extension uid>/<block>`.
 */
export function themeEditorPage(visit: AdminVisit, ctx: StandinContext): Markup {
  const theme = themeOf(visit);
  const asked = visit.url.searchParams.get("activateAppId")?.split("/").at(-1);
  const states = embedStates(ctx, theme);
  const unknown = asked !== undefined && !states.some(({ block }) => block.handle === asked);
  const rows = states.map(
    ({ block, on }) =>
      html`<li ${block.handle === asked && trusted('class="asked"')}>
        <form method="post" action="/admin/_embed">
          <div>
            <strong>${block.schema.name}</strong>
            <span class="soft">Kept · ${block.schema.target}</span>
          </div>
          <input type="hidden" name="theme" value="${theme.id}" />
          <input type="hidden" name="handle" value="${block.handle}" />
          <input type="hidden" name="on" value="${on ? "0" : "1"}" />
          <input type="hidden" name="back" value="${visit.url.pathname + visit.url.search}" />
          <button
            role="switch"
            aria-checked="${on ? "true" : "false"}"
            aria-label="${block.schema.name}"
          ></button>
        </form>
      </li>`,
  );
  const content = html`<div class="editor">
    <section class="panel">
      <h1>App embeds</h1>
      <p class="soft">Theme: ${theme.name}${theme.role === "MAIN" && " (live)"}</p>
      ${unknown && html`<p class="warning">This app has no embed called “${asked}”.</p>`}
      <ul>
        ${rows}
      </ul>
      ${states.length === 0 && html`<p class="soft">No app has an embed for this theme.</p>`}
    </section>
    <iframe title="Preview" src="/?design_mode=1&amp;_shop=${visit.shop.domain}"></iframe>
  </div>`;
  return shellFrame({ visit, ctx, title: "Theme editor", content });
}

/** The switch of one embed: saved at once, unlike the real editor, which waits for "Save". */
export async function saveEmbed(
  form: URLSearchParams,
  visit: AdminVisit,
  ctx: StandinContext,
): Promise<void> {
  const theme = visit.shop.themes.find(({ id }) => id === form.get("theme"));
  await switchEmbed(ctx, visit.shop, {
    handle: form.get("handle") ?? "",
    on: form.get("on") === "1",
    ...(theme && { theme }),
  });
}

function themeOf({ shop, url }: AdminVisit): Theme {
  const id = url.pathname.split("/")[3];
  return shop.themes.find((theme) => theme.id.endsWith(`/${id}`)) ?? publishedTheme(shop);
}
