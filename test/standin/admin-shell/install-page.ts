import { readAppConfig } from "../app-config";
import type { StandinContext } from "../context";
import { html, type Markup } from "../pages/html";
import type { AdminVisit } from "./admin-visit";
import { APP_ROOT } from "./app-frame";
import { shellFrame } from "./shell-page";

/** What a merchant sees before the app is installed, or when it asks for more. */
export function grantPage(visit: AdminVisit, asked: string[], ctx: StandinContext): Markup {
  const installing = asked.length === 0;
  const scopes = installing ? readAppConfig().scopes : asked;
  const action = installing ? "/admin/_install" : "/admin/_grant";
  const content = html`<div class="page narrow">
    <section class="card grant">
      <h1>${installing ? "Install Kept" : "Kept asks for more access"}</h1>
      <p>
        ${
          installing
            ? `${visit.shop.name} does not have this app. It will be able to:`
            : "Until you agree, the feature that needs it stays off. Kept wants to:"
        }
      </p>
      <ul>
        ${scopes.map((scope) => html`<li>${readable(scope)} <code>${scope}</code></li>`)}
      </ul>
      <form method="post" action="${action}">
        ${asked.map((scope) => html`<input type="hidden" name="scope" value="${scope}" />`)}
        <input type="hidden" name="back" value="${APP_ROOT}" />
        <button class="primary">${installing ? "Install" : "Allow"}</button>
        <a href="${installing ? "/admin" : APP_ROOT}">Cancel</a>
      </form>
    </section>
  </div>`;
  return shellFrame({ visit, ctx, title: "Install app", content });
}

/** The scopes of `/admin/oauth/install?optional_scopes=a,b`. */
export function optionalScopesOf(url: URL): string[] {
  const listed = url.searchParams.get("optional_scopes") ?? "";
  return listed.split(",").filter((scope) => scope !== "");
}

/** Installs as the host does it: scopes granted, webhooks subscribed, the app not asked. */
export async function installApp({ shop }: AdminVisit, ctx: StandinContext): Promise<void> {
  const response = await fetch(new URL("/_control/install", ctx.url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ shop: shop.domain }),
  });
  if (!response.ok) throw new Error(`install answered ${response.status}`);
}

function readable(scope: string): string {
  const [verb, ...rest] = scope.split("_");
  const what = rest.join(" ");
  return verb === "write" ? `Read and change ${what}` : `Read ${what}`;
}
