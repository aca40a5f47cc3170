import type { StandinContext } from "../context";
import { html, type Markup } from "../pages/html";
import type { Collection } from "../state/collection";
import type { AdminVisit } from "./admin-visit";
import { shellFrame } from "./shell-page";

const ROWS = 50;

/** `/admin/orders`, `/admin/customers` and one of each: what the host keeps, in clear. */
export function recordPage(visit: AdminVisit, ctx: StandinContext): Markup | undefined {
  const [, , kind = "", number] = visit.url.pathname.split("/");
  if (kind !== "orders" && kind !== "customers") return undefined;
  const title = kind === "orders" ? "Orders" : "Customers";
  const content = number ? onePage(visit, kind, number) : listPage(visit, kind, title);
  return shellFrame({ visit, ctx, title, content });
}

function listPage({ shop }: AdminVisit, kind: "orders" | "customers", title: string): Markup {
  const rows =
    kind === "orders"
      ? firstOf(shop.orders).map((order) =>
          row(kind, order.id, [
            order.name,
            order.processedAt.slice(0, 10),
            order.email ?? "",
            `${order.financialStatus}, ${order.fulfillmentStatus}`,
            `${order.totalPrice} ${order.currencyCode}`,
          ]),
        )
      : firstOf(shop.customers).map((customer) =>
          row(kind, customer.id, [
            `${customer.firstName ?? ""} ${customer.lastName ?? ""}`.trim() || "(no name)",
            customer.createdAt.slice(0, 10),
            customer.email ?? "",
            customer.addresses[0]?.country ?? "",
            customer.emailMarketing.state,
          ]),
        );
  return html`<div class="page">
    <h1>${title}</h1>
    <div class="card flush">
      <table>
        ${rows}
      </table>
    </div>
    <p class="soft">The newest ${Math.min(ROWS, shop[kind].size)} of ${shop[kind].size}.</p>
  </div>`;
}

function onePage({ shop }: AdminVisit, kind: "orders" | "customers", number: string): Markup {
  const record =
    kind === "orders"
      ? shop.orders.get(`gid://shopify/Order/${number}`)
      : shop.customers.get(`gid://shopify/Customer/${number}`);
  const fields = Object.entries(record ?? {}).map(
    ([name, value]) =>
      html`<tr>
        <th>${name}</th>
        <td>${typeof value === "string" ? value : JSON.stringify(value, null, 1)}</td>
      </tr>`,
  );
  return html`<div class="page">
    <h1>${kind === "orders" ? "Order" : "Customer"} ${number}</h1>
    ${
      record
        ? html`<div class="card flush">
            <table class="fields">
              ${fields}
            </table>
          </div>`
        : html`<section class="card"><p>It does not exist (any more).</p></section>`
    }
  </div>`;
}

function row(kind: string, gid: string, cells: string[]): Markup {
  const [first = "", ...others] = cells;
  const number = gid.slice(gid.lastIndexOf("/") + 1);
  return html`<tr>
    <td><a href="/admin/${kind}/${number}">${first}</a></td>
    ${others.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

function firstOf<T extends { readonly id: string }>(collection: Collection<T>): T[] {
  const items: T[] = [];
  for (const item of collection.values({ reverse: true })) {
    if (items.push(item) === ROWS) break;
  }
  return items;
}
