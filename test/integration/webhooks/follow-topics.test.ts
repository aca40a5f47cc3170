/** Topics that only optional scopes open, and what disputes, returns and merges lead to. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withShop } from "~/db.server";
import { addHold } from "~/domain/retention/placed-holds/hold.store.server";
import { customerGid, newId, type CustomerGid, type ShopDomain } from "~/lib/ids";
import { buildShop } from "../../factories/build-shop";
import { asOwner } from "../../setup/as-owner";
import { standinForTests, type StandinForTests } from "../../setup/standin-in-process";
import type { Order } from "../../standin/state/order";
import { startReceiver, type WebhookReceiver } from "../../standin/testing/webhook-receiver";
import { takeIn } from "./take-in";

const domain = "lumen-home.myshopify.com";
let receiver: WebhookReceiver;
let standin: StandinForTests;
let shop: ShopDomain;

beforeAll(async () => {
  receiver = await startReceiver();
  standin = await standinForTests({ orders: 60 });
  // What the host delivers is caught here, and given to the app by the test.
  standin.standin.options.appUrl = receiver.url;
  await standin.control("install", { shop: domain, scopes: [] });
  shop = await buildShop(domain);
  await standin.signIn(domain);
});
afterAll(async () => {
  await standin.stop();
  await receiver.stop();
});
beforeEach(() => (receiver.received.length = 0));

const subscriptions = () =>
  standin.standin.state.shops.get(domain)?.install.webhooks?.map(({ topic, uri }) => [topic, uri]);

async function refresh(): Promise<void> {
  const { services } = await import("~/services.server");
  await services().shops.refreshShop(shop);
}

describe("topics of optional scopes", () => {
  it("are not asked for before the scope is granted", async () => {
    await refresh();
    expect(subscriptions() ?? []).toEqual([]);
  });

  it("are asked for once when it is, and follow an app that moves", async () => {
    const scopes = ["read_shopify_payments_disputes", "read_returns", "read_all_orders"];
    await standin.control("install", { shop: domain, scopes });
    await refresh();
    await refresh();
    const uri = new URL("/webhooks", process.env["APP_URL"]).href;
    const names = ["DISPUTES_CREATE", "DISPUTES_UPDATE"];
    const returns = ["RETURNS_APPROVE", "RETURNS_REOPEN", "RETURNS_REQUEST"];
    expect(subscriptions()).toEqual([...names, ...returns].map((name) => [name, uri]));
    const [first] = standin.standin.state.shops.get(domain)?.install.webhooks ?? [];
    if (first) first.uri = "https://old.canary.example/webhooks";
    await refresh();
    expect(subscriptions()?.[0]).toEqual(["DISPUTES_CREATE", uri]);
  });
});

describe("a dispute or a return", () => {
  it("arrives as a hint that keeps nothing but numbers", async () => {
    const { orders } = await standin.control<{ orders: Order[] }>("orders?limit=40");
    const order = orders.find(({ disputes, returns }) => disputes.length + returns.length === 0);
    const disputes = [{ id: "gid://shopify/ShopifyPaymentsDispute/1", status: "NEEDS_RESPONSE" }];
    await standin.control(`orders/${encodeURIComponent(order?.id ?? "")}`, { disputes });
    expect(await takeIn(receiver, { shop, topic: "disputes/create" })).toBe("handled");
    const asked = { id: "gid://shopify/Return/1", name: "R1", status: "REQUESTED" };
    await standin.control(`orders/${encodeURIComponent(order?.id ?? "")}`, { returns: [asked] });
    expect(await takeIn(receiver, { shop, topic: "returns/request" })).toBe("handled");
  });
});

describe("two customers that became one", () => {
  const holdOn = (customer: CustomerGid) =>
    withShop(shop, (tx) =>
      addHold(tx, shop, {
        ...{ id: newId(), scope: { kind: "customer", customer, orders: [] }, ground: "other" },
        ...{ reason: "a claim", placedBy: "1", placedAt: new Date(), until: null },
      }),
    );
  const heldCustomers = () =>
    withShop(shop, async (tx) =>
      (await tx.retentionHold.findMany({ where: { shop } })).map((each) => each.customerGid),
    );

  it("are one for holds as well, and the log says so without naming them", async () => {
    const { customers } = await standin.control<{ customers: { id: CustomerGid }[] }>(
      "customers?limit=2",
    );
    const [kept, removed] = customers.map(({ id }) => id);
    if (!kept || !removed) throw new Error("two customers are wanted");
    await holdOn(removed);
    await standin.control("merge", { shop: domain, keep: kept, remove: removed });
    expect(await takeIn(receiver, { shop, topic: "customers/merge" })).toBe("handled");
    expect(await heldCustomers()).toEqual([kept]);
    const [event] = await asOwner<{ type: string; subject: string; detail: object }>(
      `SELECT type, subject, detail FROM "AuditEvent" WHERE shop = $1 ORDER BY id DESC LIMIT 1`,
      [shop],
    );
    expect(event).toMatchObject({ type: "customer.merged", detail: { holds: 1, requests: 0 } });
    expect(JSON.stringify(event)).not.toContain(kept);
  });

  it("are not believed to be one while the host knows both", async () => {
    const { services } = await import("~/services.server");
    const { customers } = await standin.control<{ customers: { id: CustomerGid }[] }>(
      "customers?limit=2",
    );
    const [kept, removed] = customers.map(({ id }) => id);
    if (!kept || !removed) throw new Error("two customers are wanted");
    const { followMerge } = services().requests;
    expect(await followMerge(shop, { kept, removed })).toBe("not-merged");
    const nobody = customerGid(99_999_999);
    expect(await followMerge(shop, { kept: nobody, removed: nobody })).toBe("not-merged");
    expect(await followMerge(shop, { kept, removed: nobody })).toBe("nothing-known");
  });
});
