import type { StandinContext } from "../context";
import { html, scriptJson, trusted, type Markup } from "../pages/html";
import type { StaffMember } from "../state/shop-state";
import type { AdminVisit } from "./admin-visit";
import { APP_ROOT, FRAME_PARAMETERS, frameAddress } from "./app-frame";
import { icon } from "./icons";

/** The app inside the admin. */
export function appPage(visit: AdminVisit, ctx: StandinContext): Markup {
  const content = html`<div class="app">
    <div class="app-title">
      <span class="app-icon">${icon("kept")}</span>
      <h1>Kept</h1>
    </div>
    <iframe
      id="app-frame"
      name="app-iframe"
      title="Kept"
      src="${frameAddress(visit, ctx)}"
      allow="clipboard-write"
    ></iframe>
  </div>`;
  return shellFrame({ visit, ctx, title: "Kept", content });
}

/** The admin's home: the state of the model shop in figures, with ways into it. */
export function homePage(visit: AdminVisit, ctx: StandinContext): Markup {
  const { shop } = visit;
  const figures = [
    ["Orders", shop.orders.size, "/admin/orders"],
    ["Customers", shop.customers.size, "/admin/customers"],
    ["Products", shop.products.length, "/"],
  ] as const;
  const content = html`<div class="page">
    <h1>${shop.name}</h1>
    <div class="figures">
      ${figures.map(
        ([name, count, href]) =>
          html`<a class="card" href="${href}">
            <span>${name}</span><strong>${count.toLocaleString("en")}</strong>
          </a>`,
      )}
    </div>
    <section class="card">
      <h2>Model of the host store</h2>
      <p>
        Everything here runs on this machine. The <a href="/">storefront</a>, the
        <a href="/account">customer accounts</a> and the <a href="/mailbox">mailbox</a> belong to it
        as well. Switch between shops and staff at the top right.
      </p>
    </section>
  </div>`;
  return shellFrame({ visit, ctx, title: "Home", content });
}

/** Top bar and navigation around any page of the admin. */
export function shellFrame(page: {
  visit: AdminVisit;
  ctx: StandinContext;
  title: string;
  content: Markup;
}): Markup {
  const { visit, ctx } = page;
  const settings = {
    appRoot: APP_ROOT,
    appOrigin: new URL(ctx.options.appUrl).origin,
    frameParameters: FRAME_PARAMETERS,
    shop: visit.shop.domain,
    staff: visit.staff.id,
    shops: [...ctx.state.shops.keys()],
  };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${visit.shop.name} · Admin</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_standin/admin-shell.css" />
        <script>
          window.adminShell = ${scriptJson(settings)};
        </script>
        <script src="/_standin/admin-shell.js" defer></script>
      </head>
      <body>
        ${topBar(visit, ctx)}
        <div class="columns">
          ${navigation(visit)}
          <main>${page.content}</main>
        </div>
        <div id="toasts" role="status" aria-live="polite"></div>
        <dialog id="modal"></dialog>
      </body>
    </html>`;
}

function topBar(visit: AdminVisit, ctx: StandinContext): Markup {
  const shops = [...ctx.state.shops.values()].map(
    (shop) =>
      html`<option value="${shop.domain}" ${selected(shop === visit.shop)}>${shop.name}</option>`,
  );
  const staff = visit.shop.staff.map(
    (member) =>
      html`<option value="${member.role}" ${selected(member === visit.staff)}>
        ${member.name} (${ROLES[member.role]})
      </option>`,
  );
  return html`<header class="top">
    <span class="bar-title">${icon("bag")} Admin <small>model</small></span>
    <div class="loading" id="loading" hidden></div>
    <div class="save-bar" id="save-bar" hidden>
      <span>Unsaved changes</span>
      <button type="button" data-save-bar="discard">Discard</button>
      <button type="button" class="primary" data-save-bar="save">Save</button>
    </div>
    <form method="post" action="/admin/_switch" data-switch>
      <input type="hidden" name="back" value="${backTo(visit)}" />
      <label
        >Shop
        <select name="shop">
          ${shops}
        </select></label
      >
      <label
        >Staff
        <select name="staff">
          ${staff}
        </select></label
      >
      <noscript><button>Switch</button></noscript>
    </form>
  </header>`;
}

const ROLES: Record<StaffMember["role"], string> = {
  owner: "owner",
  support: "support agent",
  "privacy-officer": "privacy officer",
  none: "no permissions",
};

function navigation({ url, shop }: AdminVisit): Markup {
  const item = (name: Parameters<typeof icon>[0], label: string, href: string) =>
    html`<li><a href="${href}" ${current(url.pathname === href)}>${icon(name)} ${label}</a></li>`;
  return html`<nav class="side" aria-label="Admin">
    <ul>
      ${item("home", "Home", "/admin")} ${item("orders", "Orders", "/admin/orders")}
      ${item("person", "Customers", "/admin/customers")}
    </ul>
    <h2>Sales channels</h2>
    <ul>
      <li><a href="/" target="_blank">${icon("store")} Online Store</a></li>
      ${item("paint", "Theme editor", "/admin/themes/current/editor")}
    </ul>
    <h2>Apps</h2>
    <ul>
      <li>
        <a href="${APP_ROOT}" data-app-home ${current(url.pathname === APP_ROOT)}
          >${icon("kept")} Kept${!shop.install.installed && " (not installed)"}</a
        >
        <ul id="app-menu"></ul>
      </li>
    </ul>
    <h2>Model</h2>
    <ul>
      <li><a href="/mailbox" target="_blank">${icon("mail")} Mailbox</a></li>
    </ul>
  </nav>`;
}

/** After a switch the shop may lack the record that is open; the app's pages exist in each. */
function backTo({ url }: AdminVisit): string {
  return url.pathname.startsWith(APP_ROOT) || url.pathname.startsWith("/admin/themes")
    ? url.pathname
    : "/admin";
}

function selected(yes: boolean): Markup | false {
  return yes && trusted("selected");
}

function current(yes: boolean): Markup | false {
  return yes && trusted('aria-current="page"');
}
