/** A bulk file of orders as the host writes it, for the bench: the same for the same number. */
import { createWriteStream } from "node:fs";
import { once } from "node:events";

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2014, 0, 1);
const DAYS = 12 * 365;
const LINES_AT_ONCE = 2_000;

/**
 * Writes orders of twelve years, most of them long completed, as JSON Lines with their returns as
 * lines of their own. Returns the number of lines.
 */
export async function writeOrders(path: string, orders: number): Promise<number> {
  const file = createWriteStream(path);
  let lines = 0;
  let text = "";
  for (let number = 0; number < orders; number++) {
    const order = buildLine(number, orders);
    text += `${JSON.stringify(order)}\n`;
    lines += 1;
    if (number % 25 === 0) {
      const id = `gid://shopify/Return/${number}`;
      text += `${JSON.stringify({ id, status: "CLOSED", __parentId: order.id })}\n`;
      lines += 1;
    }
    if (number % LINES_AT_ONCE > 0 && number + 1 < orders) continue;
    if (!file.write(text)) await once(file, "drain");
    text = "";
  }
  file.end();
  await once(file, "close");
  return lines;
}

/** About what the host answers to `RetentionOrders`; a quarter of the orders hold a delivery address. */
function buildLine(number: number, of: number) {
  const at = FIRST + Math.floor((number / of) * DAYS) * DAY_MS + (number % 86_399) * 1000;
  const after = (days: number) => new Date(at + days * DAY_MS).toISOString().replace(".000", "");
  const placed = after(0);
  const country = ["DE", "DE", "FR", "AT", "US", "SE"][number % 6] ?? "DE";
  return {
    id: `gid://shopify/Order/${5_000_000_000_000 + number}`,
    note: number % 3 === 0 ? "Please ring twice" : "",
    email: `person${number}@canary.example`,
    phone: null,
    poNumber: null,
    tags: number % 10 === 0 ? ["vip"] : [],
    customAttributes: number % 7 === 0 ? [{ key: "gift" }] : [],
    customer: { id: `gid://shopify/Customer/${number % 300_000}` },
    shippingAddress: number % 4 === 0 ? addressIn(country) : null,
    name: `#${number}`,
    createdAt: placed,
    processedAt: placed,
    closedAt: number % 50 === 0 ? null : after(9),
    cancelledAt: null,
    test: false,
    sourceName: "web",
    clientIp: null,
    displayFinancialStatus: number % 40 === 0 ? "PENDING" : "PAID",
    displayFulfillmentStatus: number % 60 === 0 ? "UNFULFILLED" : "FULFILLED",
    returnStatus: "NO_RETURN",
    currentTotalPriceSet: { shopMoney: { amount: "49.90", currencyCode: "EUR" } },
    purchasingEntity: null,
    billingAddress: null,
    fulfillments:
      number % 60 === 0
        ? []
        : [{ status: "SUCCESS", createdAt: after(2), updatedAt: after(4), deliveredAt: null }],
    refunds: [],
    transactions: [
      { kind: "SALE", status: "SUCCESS", processedAt: placed, gateway: "shopify_payments" },
    ].map((each) => ({ ...each, manualPaymentGateway: false })),
    disputes: [],
  };
}

function addressIn(country: string) {
  return {
    ...{ countryCodeV2: country, provinceCode: null, firstName: "Ada", lastName: "Canary" },
    ...{ company: null, address1: "Canary Lane 7", address2: null, city: "Musterstadt" },
    ...{ zip: "10115", phone: null },
  };
}
