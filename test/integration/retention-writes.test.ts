/** Every kind of write a rule can ask for, through the real adapters and the host's stand-in. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { noWork } from "~/domain/retention/order-work";
import type { OrderWork } from "~/domain/retention/model";
import type { OrderWriter } from "~/domain/retention/ports";
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";
import { buildShop } from "../factories/build-shop";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";
import type { Customer } from "../standin/state/customer";
import type { Order } from "../standin/state/order";

const domain = "lumen-home.myshopify.com";
const access = { allOrders: true, returns: true, disputes: true, write: true };
const scopes = [
  "read_all_orders",
  "read_returns",
  "read_shopify_payments_disputes",
  "write_orders",
  "write_customer_data_erasure",
];

let standin: StandinForTests;
let shop: ShopDomain;

beforeAll(async () => {
  standin = await standinForTests({ orders: 60 });
  await standin.control("install", { shop: domain, scopes });
  shop = await buildShop(domain);
  await standin.signIn(domain);
});
afterAll(() => standin.stop());
beforeEach(async () => {
  await standin.control("faults", {
    ...{ reset: true, bulkDelayMs: 20, switches: { webhooksOnChange: false } },
  });
});

const adapters = async () => ({
  ...(await import("~/shopify/order-writer.server")),
  ...(await import("~/shopify/order-source.server")),
  ...(await import("~/shopify/retention-erasure.server")),
});

const work = (change: Partial<OrderWork>): OrderWork => ({ ...noWork(), ...change });

async function newOrder(change: Partial<Order> = {}): Promise<Order> {
  return standin.control<Order>("orders", {
    ...{ shop: domain, note: "canary note", email: "ada@canary.example", phone: "+49305550000" },
    poNumber: "PO-canary",
    shippingAddress: {
      id: "gid://shopify/MailingAddress/1?model_name=Address",
      ...{ firstName: "Ada", lastName: "Canary-Test", company: "Canary KG", phone: "+4930555" },
      ...{ address1: "Teststraße 1", address2: "Hinterhaus", city: "Berlin", zip: "10115" },
      ...{ provinceCode: "BE", province: "Berlin", countryCodeV2: "DE", country: "Germany" },
    },
    ...change,
  });
}

async function now(id: string): Promise<Order> {
  return standin.control<Order>(`orders/${encodeURIComponent(id)}`);
}

async function readBack(id: string) {
  const { orderSource } = await adapters();
  return (await orderSource.readBack(shop, [id as OrderGid])).get(id as OrderGid);
}

async function write(id: string, change: Partial<OrderWork>): Promise<void> {
  const { orderWriter } = await adapters();
  await orderWriter.write(shop, { order: id as OrderGid, work: work(change) });
}

describe("a single write", () => {
  it("empties the fields that can be empty, and reads back as that", async () => {
    const { id } = await newOrder();
    await write(id, { clear: ["note", "phone", "poNumber", "customAttributes"] });
    expect(await now(id)).toMatchObject({ note: null, phone: null, poNumber: null });
    expect((await readBack(id))?.filled).toEqual(["email", "shippingAddress"]);
  });

  it.each([true, false])(
    "replaces e-mail and address by placeholders, whether or not the host refuses blanks (%s)",
    async (addressBlankingRefused) => {
      await standin.control("faults", { switches: { addressBlankingRefused } });
      const { id } = await newOrder();
      await write(id, { coarsen: { email: "placeholder", shippingAddress: "placeholder" } });
      const after = await now(id);
      expect(JSON.stringify([after.email, after.shippingAddress])).not.toMatch(/canary|10115|BE"/i);
      expect(after.shippingAddress).toMatchObject({ countryCodeV2: "DE", lastName: "Removed" });
      const { coarse } = (await readBack(id)) ?? {};
      expect(coarse).toEqual({ email: "placeholder", shippingAddress: "placeholder" });
    },
  );

  it("generalises an address to country, region and the start of the postcode", async () => {
    const { id } = await newOrder();
    await write(id, { coarsen: { shippingAddress: "generalise" } });
    expect((await now(id)).shippingAddress).toMatchObject({
      ...{ lastName: "Removed", address1: "Removed", city: "Removed", zip: "10" },
      ...{ firstName: null, company: null, phone: null, provinceCode: "BE", countryCodeV2: "DE" },
    });
    expect((await readBack(id))?.coarse).toEqual({ shippingAddress: "generalise" });
  });

  it("adds tags beside those that are there, and detaches the customer", async () => {
    const [customer] = await customers();
    const { id } = await newOrder({ tags: ["gift"], customerId: customer?.id ?? null });
    await write(id, { addTags: ["minimised"], detachCustomer: true });
    expect(await now(id)).toMatchObject({ tags: ["gift", "minimised"], customerId: null });
    expect(await readBack(id)).toMatchObject({ customer: null, tags: ["gift", "minimised"] });
  });

  it("deletes orders of the kinds that the host lets go, once", async () => {
    const test = await newOrder({ test: true });
    await write(test.id, { delete: true });
    expect(await readBack(test.id)).toBeUndefined();
    await write(test.id, { delete: true });
    const paid = await newOrder();
    await expect(write(paid.id, { delete: true })).rejects.toMatchObject({ code: "host-refused" });
  });

  it("says nothing of a value when the host refuses one", async () => {
    const { id } = await newOrder({ tags: [] });
    const attempt = write("gid://shopify/Order/404", { clear: ["note"] });
    await expect(attempt).rejects.toThrow("orderUpdate refused id");
    expect((await now(id)).note).toBe("canary note");
  });
});

async function customers(): Promise<Customer[]> {
  return (await standin.control<{ customers: Customer[] }>(`customers?shop=${domain}&limit=5`))
    .customers;
}

async function ended(writer: OrderWriter, operation: string): Promise<ReadonlySet<OrderGid>> {
  for (let tries = 0; tries < 200; tries++) {
    const state = await writer.bulkState(shop, operation);
    if (state.state === "ended") return state.refused;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error("the bulk mutation does not end");
}

describe("a bulk write", () => {
  it("changes all its orders, and is found by its token", async () => {
    const { orderWriter } = await adapters();
    const orders = await Promise.all([newOrder(), newOrder(), newOrder()]);
    const writes = orders.map(({ id }) => ({
      order: id as OrderGid,
      work: work({ clear: ["note"], coarsen: { shippingAddress: "generalise" } }),
    }));
    const token = crypto.randomUUID();
    expect(await orderWriter.findBulk(shop, token)).toBeUndefined();
    const operation = await orderWriter.startBulk(shop, { token, writes });
    expect(await orderWriter.findBulk(shop, token)).toBe(operation);
    expect((await ended(orderWriter, operation)).size).toBe(0);
    for (const { id } of orders) {
      const after = await now(id);
      expect(after.note).toBeNull();
      expect(after.shippingAddress).toMatchObject({ zip: "10", lastName: "Removed" });
    }
  });

  it("was started although its reply was lost", async () => {
    const { orderWriter } = await adapters();
    const { id } = await newOrder();
    const writes = [{ order: id as OrderGid, work: work({ clear: ["note"] }) }];
    const token = crypto.randomUUID();
    await standin.control("faults", { dropReplyOf: "StartBulkMutation" });
    const started = orderWriter.startBulk(shop, { token, writes });
    await expect(started).rejects.toMatchObject({ code: "host-unavailable" });
    const operation = await orderWriter.findBulk(shop, token);
    await ended(orderWriter, operation ?? "");
    expect((await now(id)).note).toBeNull();
  });

  it("names refused lines; a file that is cut tells less, and nothing wrong", async () => {
    const { orderWriter } = await adapters();
    const { id } = await newOrder({ shippingAddress: null, billingAddress: null });
    const refusedWrite = {
      order: id as OrderGid,
      work: work({ coarsen: { shippingAddress: "placeholder" } }),
    };
    const start = () =>
      orderWriter.startBulk(shop, { token: crypto.randomUUID(), writes: [refusedWrite] });
    // Without a country the host takes no address.
    expect([...(await ended(orderWriter, await start()))]).toEqual([id]);
    await standin.control("faults", { bulkFileCut: true });
    expect((await ended(orderWriter, await start())).size).toBe(0);
  });

  it("stops when it is cancelled, and says that it is over", async () => {
    const { orderWriter } = await adapters();
    await standin.control("faults", { bulkDelayMs: 400 });
    const { id } = await newOrder();
    const writes = [{ order: id as OrderGid, work: work({ clear: ["note"] }) }];
    const operation = await orderWriter.startBulk(shop, { token: crypto.randomUUID(), writes });
    await orderWriter.cancelBulk(shop, operation);
    await ended(orderWriter, operation);
    expect((await now(id)).note).toBe("canary note");
    await orderWriter.cancelBulk(shop, operation);
  });
});

describe("an erasure by the host", () => {
  it("is asked for, taken back, asked for again, and seen once it is done", async () => {
    const { customerErasure } = await adapters();
    const buyers = await customers();
    const buyer = buyers[1];
    if (!buyer) throw new Error("the seed has too few customers");
    const id = buyer.id as CustomerGid;
    const seen = async () =>
      (await standin.control<Customer>(`customers/${encodeURIComponent(id)}`)).erasure;
    expect(await customerErasure.ask(shop, id)).toBe("asked");
    expect(await seen()).toMatchObject({ byApp: true });
    expect(await customerErasure.isErased(shop, id)).toBe(false);
    await customerErasure.cancel(shop, id);
    await customerErasure.cancel(shop, id);
    expect(await seen()).toBeNull();
    await customerErasure.ask(shop, id);
    const orders = await customerErasure.ordersOf(shop, id, access);
    const { orderIds } = await standin.control<{ orderIds: string[] }>(
      `customers/${encodeURIComponent(id)}`,
    );
    expect(orders?.map((order) => String(order.id)).sort()).toEqual(orderIds.sort());
    await standin.control("clock", { advance: "P300D" });
    expect(await customerErasure.isErased(shop, id)).toBe(true);
    expect(await customerErasure.ask(shop, "gid://shopify/Customer/404" as CustomerGid)).toBe(
      "no-customer",
    );
  });
});

describe("an order that is read", () => {
  it("costs about what the pace of writing reckons with", async () => {
    const { orderSource, orderWriter } = await adapters();
    const { POINTS } = await import("~/domain/retention/writing-pace");
    const { orders } = await standin.control<{ orders: Order[] }>(`orders?shop=${domain}&limit=20`);
    const ids = orders.map(({ id }) => id as OrderGid);
    const costOf = async (act: () => Promise<unknown>) => {
      const tally = () => standin.control<{ points: number }>(`writes?shop=${domain}`);
      const before = (await tally()).points;
      await act();
      return ((await tally()).points - before) / ids.length;
    };
    const facts = await costOf(() => orderSource.readOrders(shop, ids, access));
    const back = await costOf(() => orderSource.readBack(shop, ids));
    const written = await costOf(async () => {
      for (const order of ids) {
        await orderWriter.write(shop, { order, work: work({ clear: ["note"] }) });
      }
    });
    expect(Math.abs(facts - POINTS.facts)).toBeLessThanOrEqual(4);
    expect(Math.abs(back - POINTS.back)).toBeLessThanOrEqual(3);
    expect(written).toBe(POINTS.write);
  });
});
