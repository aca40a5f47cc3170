/** The masked sample of a preview, read from the host's stand-in over HTTP, for orders and drafts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RunScope, SampledOrder, SampleView } from "~/domain/retention/model";
import { noWork } from "~/domain/retention/order-work";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { buildShop } from "../factories/build-shop";
import { buildStaff, OWNER } from "../factories/build-staff";
import { wholeDatabase } from "../factories/raw-database";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";
import type { DraftOrder } from "../standin/state/shop-state";

const domain = "lumen-home.myshopify.com";
const LONG_AGO = "2015-03-01T10:00:00.000Z";
const scopes = [
  ...["read_all_orders", "read_returns", "read_shopify_payments_disputes"],
  ...["write_orders", "write_draft_orders", "write_customer_data_erasure"],
];
/** Every clear value that an order of this test has; none may be in an answer. */
const clear =
  /canary|ada|hinterhaus|teststraße|gift|ring twice|PO-77|10115|berlin|\+?4930555|203\.0\.113/i;

let standin: StandinForTests;
let shop: ShopDomain;

beforeAll(async () => {
  standin = await standinForTests({ orders: 12 });
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

const address = {
  id: "gid://shopify/MailingAddress/1?model_name=Address",
  ...{ firstName: "Ada", lastName: "Canary-Test", company: "Canary KG", phone: "+49305550001" },
  ...{ address1: "Teststraße 1", address2: "Hinterhaus", city: "Berlin", zip: "10115" },
  ...{ provinceCode: "BE", province: "Berlin", countryCodeV2: "DE", country: "Germany" },
};

/** An order, or draft, of long ago, in a tag of its own so that a rule speaks of it alone. */
async function old(kind: "orders" | "drafts", tag: string): Promise<{ id: string; name: string }> {
  return standin.control(kind, {
    ...{ shop: domain, tags: [tag], note: "Ring twice: canary", email: "ada@canary.example" },
    ...{ phone: "+49305550042", poNumber: "PO-77", clientIp: "203.0.113.9" },
    ...{ createdAt: LONG_AGO, processedAt: LONG_AGO, updatedAt: LONG_AGO, closedAt: LONG_AGO },
    customAttributes: [
      { key: "Gift", value: "canary" },
      { key: "Gift card", value: "for ada" },
    ],
    ...{ shippingAddress: address, billingAddress: address },
  });
}

async function retention() {
  return (await import("~/services/retention.server")).buildRetentionServices();
}

interface Previewed {
  readonly tag: string;
  readonly scope: RunScope;
  readonly actions: readonly object[];
}

async function previewOf({ tag, scope, actions }: Previewed): Promise<string> {
  const { saveRule, startPreview, advanceRun, showRun } = await retention();
  const definition = {
    ...{
      version: 2,
      name: `Rule ${tag}`,
      scope,
      zone: "Europe/Berlin",
      only: { tags: { any: [tag] } },
    },
    when: { age: { years: 3 }, from: "ordered" },
    actions,
  };
  const saved = await saveRule({ shop, staffId: OWNER, definition });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const runId = await startPreview({ shop, staffId: OWNER, ruleId: saved.ruleId });
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const { state } = await showRun({ shop, runId, filter: "all" });
    if (state === "previewed") return runId;
    await advanceRun(shop, runId);
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("the preview does not come to rest");
}

async function sampleOf(runId: string, staffId = OWNER): Promise<SampleView> {
  return (await retention()).showSample({ shop, staffId, runId });
}

async function onlyOrderOf(runId: string): Promise<SampledOrder> {
  const sample = await sampleOf(runId);
  if (sample.state !== "read") throw new Error(sample.problem);
  const [only, ...more] = sample.orders;
  if (!only || more.length > 0) throw new Error(`${sample.orders.length} orders`);
  return only;
}

/** What the host was asked for a sample since the last look. */
async function asked(): Promise<number> {
  const calls = await Promise.all(
    ["RetentionOrderValues", "RetentionDraftValues"].map((name) =>
      standin.control<unknown[]>(`calls?operation=${name}`),
    ),
  );
  return calls.flat().length;
}

/** An address of the host's, as a sample says one. */
function spoken(at: DraftOrder["shippingAddress"]): string {
  const { firstName, lastName, company, address1, address2, zip, city } = at ?? {};
  const places = [[zip, city].filter(Boolean).join(" "), at?.provinceCode, at?.countryCodeV2];
  return [firstName, lastName, company, address1, address2, ...places, at?.phone]
    .filter(Boolean)
    .join(", ");
}

const clearAll = { do: "clear", fields: ["note", "customAttributes", "phone", "poNumber"] };
const MASKED = "A••• C•••, •••, •••, 10••• B•••, BE, DE, •••01";

describe("the sample of a preview", () => {
  it("shows an order's fields masked, and what is left of each, with nothing in clear", async () => {
    const { id, name } = await old("orders", "all-of-it");
    const runId = await previewOf({
      ...{ tag: "all-of-it", scope: "orders" },
      actions: [
        clearAll,
        { do: "coarsen", field: "email", to: "placeholder" },
        { do: "coarsen", field: "shippingAddress", to: "generalise" },
        { do: "tag", tag: "minimised" },
      ],
    });
    const order = await onlyOrderOf(runId);
    expect(order).toEqual({
      ...{ order: id, name, rules: ["Rule all-of-it"], isDeleted: false, isGone: false },
      addTags: ["minimised"],
      changes: [
        { field: "note", before: "•••• (18 characters)", after: { is: "removed" } },
        {
          field: "customAttributes",
          before: "2 entries: •••• (13 characters)",
          after: { is: "removed" },
        },
        { field: "phone", before: "•••42", after: { is: "removed" } },
        { field: "poNumber", before: "•••• (5 characters)", after: { is: "removed" } },
        {
          field: "email",
          before: "a•••@c•••.example",
          after: { is: "replaced", by: "removed@kept.invalid" },
        },
        {
          field: "shippingAddress",
          before: MASKED,
          after: { is: "replaced", by: "Removed, Removed, 10 Removed, BE, DE" },
        },
      ],
    });
    expect(JSON.stringify(order)).not.toMatch(clear);
  });

  it("says what the write then leaves, of a draft with both its addresses", async () => {
    const { id } = await old("drafts", "draft");
    const runId = await previewOf({
      ...{ tag: "draft", scope: "draft-orders" },
      actions: [
        { do: "clear", fields: ["note"] },
        { do: "coarsen", field: "shippingAddress", to: "generalise" },
        { do: "coarsen", field: "billingAddress", to: "placeholder" },
      ],
    });
    const draft = await onlyOrderOf(runId);
    expect(draft.changes).toEqual([
      { field: "note", before: "•••• (18 characters)", after: { is: "removed" } },
      {
        field: "billingAddress",
        before: MASKED,
        after: { is: "replaced", by: "Removed, Removed, Removed, DE" },
      },
      {
        field: "shippingAddress",
        before: MASKED,
        after: { is: "replaced", by: "Removed, Removed, 10 Removed, BE, DE" },
      },
    ]);
    expect(JSON.stringify(draft)).not.toMatch(clear);
    const { draftWriter } = await import("~/shopify/draft-writer.server");
    const coarsen = { shippingAddress: "generalise", billingAddress: "placeholder" } as const;
    const work = { ...noWork(), clear: ["note" as const], coarsen };
    await draftWriter.write(shop, { order: id as OrderGid, work });
    const { drafts } = await standin.control<{ drafts: DraftOrder[] }>(`drafts?shop=${domain}`);
    const left = drafts.find((each) => each.id === id);
    expect(left?.note ?? null).toBeNull();
    expect(left && spoken(left.shippingAddress)).toBe("Removed, Removed, 10 Removed, BE, DE");
    expect(left && spoken(left.billingAddress)).toBe("Removed, Removed, Removed, DE");
  });

  it("lists everything a draft holds where it is deleted as a whole", async () => {
    await old("drafts", "deleted");
    const runId = await previewOf({
      ...{ tag: "deleted", scope: "draft-orders", actions: [{ do: "delete" }] },
    });
    const draft = await onlyOrderOf(runId);
    expect(draft.isDeleted).toBe(true);
    expect(draft.changes.map(({ field }) => field)).toEqual([
      ...["note", "customAttributes", "phone", "poNumber", "email"],
      ...["billingAddress", "shippingAddress"],
    ]);
    expect(JSON.stringify(draft)).not.toMatch(clear);
  });

  it("shows five of many, first such as differ in what is done to them", async () => {
    const all = await Promise.all(Array.from({ length: 7 }, () => old("orders", "many")));
    const runId = await previewOf({ tag: "many", scope: "orders", actions: [clearAll] });
    const sample = await sampleOf(runId);
    const names = sample.state === "read" ? sample.orders.map(({ name }) => name) : [];
    expect(names).toHaveLength(5);
    for (const name of names) expect(all.map((each) => each.name)).toContain(name);
  });

  it("stores nothing of what it read", async () => {
    await old("orders", "stored");
    const runId = await previewOf({ tag: "stored", scope: "orders", actions: [clearAll] });
    const before = await wholeDatabase();
    await onlyOrderOf(runId);
    expect(await wholeDatabase()).toBe(before);
    expect(before).not.toMatch(/canary\.example|ring twice|Canary-Test|Teststraße/i);
  });

  it("asks the host nothing for whoever may not see people's data", async () => {
    await old("orders", "secret");
    const runId = await previewOf({ tag: "secret", scope: "orders", actions: [clearAll] });
    const agent = await buildStaff(shop, "agent", "support-agent");
    const before = await asked();
    await expect(sampleOf(runId, agent)).rejects.toMatchObject({ code: "forbidden" });
    expect(await asked()).toBe(before);
    await sampleOf(runId);
    expect(await asked()).toBe(before + 1);
  });

  it("says that the host could not be asked, while the run itself can be shown", async () => {
    await old("orders", "down");
    const runId = await previewOf({ tag: "down", scope: "orders", actions: [clearAll] });
    await standin.control("faults", { errorRate: 1 });
    expect(await sampleOf(runId)).toEqual({ state: "unreadable", problem: "host-unavailable" });
    const { state } = await (await retention()).showRun({ shop, runId, filter: "all" });
    expect(state).toBe("previewed");
  });
});
