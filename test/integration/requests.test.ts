/** Requests through the host's stand-in: its API over HTTP, its mailbox over SMTP. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { approvedByTwo } from "../factories/approved-by-two";
import { buildShop } from "../factories/build-shop";
import { OWNER } from "../factories/build-staff";
import { moveClock, wholeDatabase } from "../factories/raw-database";
import { asOwner } from "../setup/as-owner";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";
import type { Customer } from "../standin/state/customer";
import type { Order } from "../standin/state/order";

const domain = "lumen-home.myshopify.com";
let standin: StandinForTests;
let shop: ShopDomain;

beforeAll(async () => {
  standin = await standinForTests({ orders: 200 });
  await standin.control("install", { shop: domain, scopes: ["read_all_orders"] });
  await standin.control("faults", { switches: { webhooksOnChange: false } });
  shop = await buildShop(domain);
  await standin.signIn(domain);
  const { buildShopsServices } = await import("~/services/shops.server");
  await buildShopsServices().refreshShop(shop);
});
afterAll(() => standin.stop());
beforeEach(() => standin.control("faults", { throttle: false, errorRate: 0 }));

async function grant(scopes: readonly string[], only = false): Promise<void> {
  await standin.control("install", { shop: domain, [only ? "onlyScopes" : "scopes"]: scopes });
  await standin.signIn(domain);
}

async function requests() {
  const { buildRequestsServices } = await import("~/services/requests.server");
  return buildRequestsServices();
}

const numberOf = (gid: string) => Number(gid.split("/").at(-1));

interface Found {
  readonly customer: Customer;
  readonly orders: readonly Order[];
}

async function allOrders(): Promise<Order[]> {
  const path = `orders?shop=${domain}&limit=5000`;
  return (await standin.control<{ orders: Order[] }>(path)).orders;
}

/** The customer with the most orders: more than one page of them. */
async function busiest(): Promise<Found> {
  const orders = await allOrders();
  const counts = new Map<string, Order[]>();
  for (const order of orders) {
    if (order.customerId === null) continue;
    counts.set(order.customerId, [...(counts.get(order.customerId) ?? []), order]);
  }
  const [id, own] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? ["", []];
  return { customer: await standin.control<Customer>(`customers/${numberOf(id)}`), orders: own };
}

async function openFor(payload: object): Promise<string> {
  const { openDataRequest } = await requests();
  const deliveryId = `d-${Math.random()}`;
  const { requestId } = await openDataRequest({
    ...{ shop, deliveryId, payload },
    receivedAt: domainNow(),
  });
  return requestId;
}

async function read(requestId: string) {
  const { downloadPackage, viewRequest } = await requests();
  const file = await downloadPackage({ shop, requestId, staffId: OWNER, reason: "To answer it" });
  const files = unzipSync(file?.zip ?? new Uint8Array());
  const json = JSON.parse(strFromU8(files["data.json"] ?? new Uint8Array())) as {
    records: { part: string; data: Record<string, unknown> }[];
  };
  const detail = await viewRequest({ shop, requestId });
  return { records: json.records, findings: detail?.findings ?? [], text: JSON.stringify(json) };
}

describe("a data request through the host's API", () => {
  it("brings the account, all addresses and every order with what is written in it", async () => {
    const { customer, orders } = await busiest();
    expect(orders.length).toBeGreaterThan(5);
    const id = await openFor({
      customer: { id: numberOf(customer.id), email: customer.email, phone: customer.phone },
      data_request: { id: 1 },
    });
    await (await requests()).advanceRequest({ shop, id });
    const { records, findings, text } = await read(id);
    const account = records.find(({ part }) => part === "host.customer")?.data;
    expect(account).toMatchObject({ id: customer.id, firstName: customer.firstName });
    expect(account?.["addresses"]).toHaveLength(customer.addresses.length);
    const names = records
      .filter(({ part }) => part === "host.orders")
      .map(({ data }) => data["name"]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(orders.map(({ name }) => name)));
    for (const { note, customAttributes } of orders) {
      if (note !== null) expect(text).toContain(JSON.stringify(note).slice(1, -1));
      for (const { value } of customAttributes)
        expect(text).toContain(JSON.stringify(value).slice(1, -1));
    }
    expect(findings.map(({ part, state }) => [part, state])).toEqual([
      ["host.customer", "found"],
      ["host.orders", "found"],
      ["app.consent", "none"],
      ["app.requests", "found"],
    ]);
    expect(await wholeDatabase()).not.toContain("canary");
  });

  it("finds orders of a guest by their address", async () => {
    const orders = await allOrders();
    const guest = orders.find(({ customerId, email }) => customerId === null && email !== null);
    const id = await openFor({ customer: { email: guest?.email }, data_request: { id: 2 } });
    await (await requests()).advanceRequest({ shop, id });
    const { records } = await read(id);
    expect(records.map(({ data }) => data["name"])).toContain(guest?.name);
  });

  it("says what is out of reach: a customer who is gone, old orders, a missing scope", async () => {
    const gone = await openFor({ customer: { id: 7_001_999_999 }, data_request: { id: 3 } });
    await (await requests()).advanceRequest({ shop, id: gone });
    expect((await read(gone)).findings[0]).toMatchObject({
      part: "host.customer",
      state: "unreachable",
      because: "customer-gone",
    });
    const { customer } = await busiest();
    await grant(["read_customers", "read_orders"], true);
    const old = await openFor({ customer: { id: numberOf(customer.id) }, data_request: { id: 4 } });
    await (await requests()).advanceRequest({ shop, id: old });
    expect((await read(old)).findings).toContainEqual({
      part: "host.older-orders",
      state: "unreachable",
      count: 0,
      because: "needs-read-all-orders",
    });
    await grant(["read_themes"], true);
    const blind = await openFor({
      customer: { id: numberOf(customer.id) },
      data_request: { id: 5 },
    });
    await (await requests()).advanceRequest({ shop, id: blind });
    expect((await read(blind)).findings.slice(0, 2)).toEqual([
      { part: "host.customer", state: "unreachable", count: 0, because: "scope-missing" },
      { part: "host.orders", state: "unreachable", count: 0, because: "scope-missing" },
    ]);
    await grant(["read_customers", "read_orders", "read_all_orders", "read_themes"], true);
  });

  it("waits for a host that is away, and goes on when it is back", async () => {
    const { customer } = await busiest();
    const id = await openFor({ customer: { id: numberOf(customer.id) }, data_request: { id: 6 } });
    await standin.control("faults", { errorRate: 1 });
    const { advanceRequest, viewRequest } = await requests();
    expect(await advanceRequest({ shop, id })).toBe("later");
    await standin.control("faults", { errorRate: 0 });
    const back = moveClock(90_000);
    expect(await advanceRequest({ shop, id })).toBe("advanced");
    expect((await viewRequest({ shop, requestId: id }))?.state).toBe("ready");
    back();
  });
});

interface Mail {
  readonly to: string[] | string;
  readonly subject: string;
  readonly text: string;
}

/** Sends everything that waits; answers the mailbox. */
async function mailbox(): Promise<Mail[]> {
  const { sendMail } = await requests();
  const waiting = await asOwner<{ id: string }>(
    `SELECT id FROM "OutgoingMail" WHERE shop = $1 AND message IS NOT NULL ORDER BY id`,
    [shop],
  );
  for (const { id } of waiting) expect(await sendMail({ shop, id })).toBe("sent");
  return standin.control<Mail[]>("mail");
}

describe("an erasure asked for by form", () => {
  it("goes by real mail from the form to the host's own erasure", async () => {
    await grant(["read_customers", "read_orders", "write_customer_data_erasure"], true);
    const { customer } = await busiest();
    const email = customer.email ?? "";
    const services = await requests();
    const asked = { shop, kind: "erasure", email, message: "", language: "en" } as const;
    await services.submitRequest(asked);
    const confirmation = (await mailbox()).find(({ subject }) => subject.includes("confirm"));
    expect(JSON.stringify(confirmation?.to)).toContain(email);
    const link = new RegExp(`https://${domain}/apps/privacy/requests/confirm/([\\w-]{43})`);
    const token = link.exec(confirmation?.text ?? "")?.[1] ?? "";
    await services.confirmRequest({ shop, token });
    const [row] = await asOwner<{ id: string }>(
      `SELECT id FROM "PrivacyRequest" WHERE shop = $1 AND channel = 'form'`,
      [shop],
    );
    const requestId = row?.id ?? "";
    expect(await services.previewErasure({ shop, requestId })).toMatchObject({
      customer: "found",
      mayAsk: true,
    });
    await approvedByTwo(shop, {
      propose: () =>
        services.proposeErasure({ shop, requestId, staffId: OWNER, reason: "They asked for it" }),
      start: () => services.startApprovedErasure(shop, requestId),
    });
    expect(await services.advanceRequest({ shop, id: requestId })).toBe("advanced");
    const after = await standin.control<Customer>(`customers/${numberOf(customer.id)}`);
    expect(after.erasure?.byApp).toBe(true);
    const last = (await mailbox()).find(({ subject }) => subject.includes("has deleted"));
    expect(JSON.stringify(last?.to)).toContain(email);
    expect(await wholeDatabase()).not.toContain(email);
    const merchant = (await mailbox()).filter(({ subject }) => subject.includes("answer by"));
    expect(merchant.length).toBeGreaterThan(0);
    for (const { text } of merchant) expect(text).not.toContain(email);
  });

  it("is said to be out of the app's reach without the permission", async () => {
    await grant(["read_customers", "read_orders"], true);
    const { hostErasure } = await import("~/shopify/customer-erasure.server");
    const { customer } = await busiest();
    const person = { email: customer.email ?? "", customerGid: undefined, orderGids: [] };
    expect(await hostErasure.preview(shop, person)).toMatchObject({
      customer: "found",
      mayAsk: false,
    });
    const nobody = { ...person, email: "nobody@canary.example" };
    expect(await hostErasure.preview(shop, nobody)).toEqual({ customer: "none", mayAsk: false });
    expect(await hostErasure.ask(shop, customer.id as never)).toEqual({
      state: "unreachable",
      because: "scope-missing",
    });
  });

  it("of a shop that has left says that there is no access, and does not fail for ever", async () => {
    await withShop(shop, (tx) => tx.hostSession.deleteMany({ where: { shop } }));
    const { hostErasure } = await import("~/shopify/customer-erasure.server");
    const person = { email: "nobody@canary.example", customerGid: undefined, orderGids: [] };
    expect(await hostErasure.preview(shop, person)).toEqual({
      customer: "unreachable",
      because: "no-access-token",
      mayAsk: false,
    });
  });
});
