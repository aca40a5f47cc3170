import { html, type Markup } from "../pages/html";
import type { Customer } from "../state/customer";
import type { Order } from "../state/order";
import type { Visit } from "../storefront/visit";
import { customerNumber } from "./session";

const CHOICES = 40;

/** Signing in is choosing who to be: the platform would send a code by e-mail. */
export function signInPage({ shop, prefix, url }: Visit): Markup {
  const search = url.searchParams.get("q") ?? "";
  const found = findCustomers(shop.customers.values(), search);
  const rows = found.map((customer) => {
    const orders = shop.ordersOfCustomer(customer.id).length;
    return html`<li>
      <button name="customer" value="${customerNumber(customer)}">
        <span>${fullName(customer)}</span>
        <span class="soft"
          >${customer.email ?? "no e-mail"} · ${orders === 1 ? "1 order" : `${orders} orders`}</span
        >
      </button>
    </li>`;
  });
  return html`<section class="wrap narrow">
    <h1>Sign in</h1>
    <p class="soft">Choose a customer of this model shop. ${shop.customers.size} exist.</p>
    <form action="${prefix}/account">
      <label>Name or e-mail <input type="search" name="q" value="${search}" /></label>
    </form>
    <form method="post" action="${prefix}/account/login">
      <ul class="account-list">
        ${rows}
      </ul>
    </form>
  </section>`;
}

/** What the customer ordered, newest first. */
export function ordersPage(customer: Customer, visit: Visit): Markup {
  const money = new Intl.NumberFormat(visit.locale, {
    style: "currency",
    currency: visit.shop.currency,
  });
  const rows = visit.shop
    .ordersOfCustomer(customer.id)
    .toReversed()
    .map(
      (order) =>
        html`<tr>
          <td>${order.name}</td>
          <td>${order.processedAt.slice(0, 10)}</td>
          <td>${itemsOf(order)}</td>
          <td>${statusOf(order)}</td>
          <td>${money.format(Number(order.totalPrice))}</td>
        </tr>`,
    );
  return accountFrame(
    customer,
    visit,
    html`<h2>Orders</h2>
      <table>
        <thead>
          <tr>
            <th>Order</th>
            <th>Date</th>
            <th>Items</th>
            <th>State</th>
            <th>Total</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      ${rows.length === 0 && html`<p class="soft">No orders yet.</p>`}`,
  );
}

/** What the shop knows of the customer. */
export function profilePage(customer: Customer, visit: Visit): Markup {
  const addresses = customer.addresses.map((address) => {
    const parts = [address.address1, address.zip, address.city, address.country];
    return html`<li>${parts.filter(Boolean).join(", ")}</li>`;
  });
  return accountFrame(
    customer,
    visit,
    html`<h2>Profile</h2>
      <p>${customer.email ?? "No e-mail"}<br />${customer.phone ?? "No phone"}</p>
      <h2>Addresses</h2>
      <ul>
        ${addresses}
      </ul>`,
  );
}

/** The frame of every signed-in page, with the place where the app's account extension goes. */
function accountFrame(customer: Customer, { prefix }: Visit, content: Markup): Markup {
  return html`<section class="wrap">
    <div class="account-head">
      <h1>${fullName(customer)}</h1>
      <p>
        <a href="${prefix}/account">Orders</a> · <a href="${prefix}/account/profile">Profile</a> ·
        <a href="${prefix}/account/logout">Sign out</a>
      </p>
    </div>
    <div data-extension-target="customer-account.order-index.block.render"></div>
    ${content}
    <div data-extension-target="customer-account.page.render"></div>
  </section>`;
}

function findCustomers(all: Iterable<Customer>, search: string): Customer[] {
  const wanted = search.toLowerCase();
  const found: Customer[] = [];
  for (const customer of all) {
    if (customer.redacted || found.length === CHOICES) continue;
    const text = `${fullName(customer)} ${customer.email ?? ""}`.toLowerCase();
    if (text.includes(wanted)) found.push(customer);
  }
  return found;
}

function fullName({ firstName, lastName }: Customer): string {
  return [firstName, lastName].filter(Boolean).join(" ") || "(no name)";
}

function itemsOf(order: Order): string {
  return order.lineItems.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ");
}

function statusOf(order: Order): string {
  if (order.cancelledAt) return "Cancelled";
  const paid = order.financialStatus.toLowerCase().replaceAll("_", " ");
  return `${paid}, ${order.fulfillmentStatus.toLowerCase().replaceAll("_", " ")}`;
}
