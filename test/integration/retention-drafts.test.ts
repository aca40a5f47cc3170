/** Draft orders through the real adapters and the host's stand-in, over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { draftRule } from "../factories/build-draft";
import { approvedByTwo, buildSecond } from "../factories/approved-by-two";
import { buildShop } from "../factories/build-shop";
import { OWNER } from "../factories/build-staff";
import { noWork } from "~/domain/retention/order-work";
import type { OrderWork } from "~/domain/retention/model";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";
import type { DraftOrder } from "../standin/state/shop-state";

const domain = "lumen-home.myshopify.com";
const access = { allOrders: true, returns: true, disputes: true, write: true };
const scopes = ["read_all_orders", "read_shopify_payments_disputes", "write_draft_orders"];
const LONG_AGO = "2020-03-01T10:00:00.000Z";

let standin: StandinForTests;
let shop: ShopDomain;

beforeAll(async () => {
  standin = await standinForTests({ orders: 20 });
  await standin.control("install", { shop: domain, scopes });
  shop = await buildShop(domain);
  await buildSecond(shop);
  await standin.signIn(domain);
});
afterAll(() => standin.stop());
beforeEach(async () => {
  await standin.control("faults", {
    ...{ reset: true, bulkDelayMs: 20, switches: { webhooksOnChange: false } },
  });
});

const adapters = async () => ({
  ...(await import("~/shopify/draft-writer.server")),
  ...(await import("~/shopify/draft-source.server")),
});

const address = {
  id: "gid://shopify/MailingAddress/1?model_name=Address",
  ...{ firstName: "Ada", lastName: "Canary-Test", company: "Canary KG", phone: "+4930555" },
  ...{ address1: "Teststraße 1", address2: "Hinterhaus", city: "Berlin", zip: "10115" },
  ...{ provinceCode: "BE", province: "Berlin", countryCodeV2: "DE", country: "Germany" },
};

async function newDraft(change: Partial<DraftOrder> = {}): Promise<DraftOrder> {
  return standin.control<DraftOrder>("drafts", {
    ...{ shop: domain, note: "canary note", email: "ada@canary.example", phone: "+49305550000" },
    ...{ createdAt: LONG_AGO, poNumber: "PO-canary", tags: ["quote"] },
    customAttributes: [{ key: "Engraving", value: "canary" }],
    ...{ shippingAddress: address, billingAddress: address },
    ...change,
  });
}

async function now(id: string): Promise<DraftOrder | undefined> {
  const { drafts } = await standin.control<{ drafts: DraftOrder[] }>(`drafts?shop=${domain}`);
  return drafts.find((each) => each.id === id);
}

async function read(id: string) {
  const { draftSource } = await adapters();
  return (await draftSource.readOrders(shop, [id as OrderGid], access)).get(id as OrderGid);
}

async function write(id: string, change: Partial<OrderWork>): Promise<void> {
  const { draftWriter } = await adapters();
  await draftWriter.write(shop, { order: id as OrderGid, work: { ...noWork(), ...change } });
}

const everything: Partial<OrderWork> = {
  clear: ["note", "phone", "poNumber", "customAttributes"],
  coarsen: { email: "placeholder", shippingAddress: "generalise", billingAddress: "placeholder" },
  addTags: ["minimised"],
};

describe("a write to a draft", () => {
  it.each([
    { addressBlankingRefused: true, draftAddressReplaced: false },
    { addressBlankingRefused: false, draftAddressReplaced: false },
    { addressBlankingRefused: true, draftAddressReplaced: true },
  ])("does all of it at once, however the host reads addresses (%o)", async (switches) => {
    await standin.control("faults", { switches });
    const { id } = await newDraft();
    await write(id, everything);
    const after = await now(id);
    expect(JSON.stringify({ ...after, tags: [] })).not.toMatch(/canary|10115|Ada/i);
    expect(after?.tags).toEqual(["minimised", "quote"]);
    expect(after?.shippingAddress).toMatchObject({
      zip: "10",
      countryCodeV2: "DE",
      city: "Removed",
    });
    expect(await read(id)).toMatchObject({
      filled: ["email", "name", "billingAddress", "shippingAddress"],
      coarse: {
        email: "placeholder",
        shippingAddress: "generalise",
        billingAddress: "placeholder",
      },
    });
  });

  it("deletes a draft once, and finds it gone the second time", async () => {
    const { id } = await newDraft();
    await write(id, { delete: true });
    expect(await read(id)).toBeUndefined();
    await write(id, { delete: true });
    await write(id, everything);
    expect(await now(id)).toBeUndefined();
  });

  it.each([true, false])(
    "is refused where the draft became an order and the host locks such drafts (%s)",
    async (completedDraftsLocked) => {
      await standin.control("faults", { switches: { completedDraftsLocked } });
      const { id } = await newDraft({ status: "COMPLETED", completedAt: LONG_AGO });
      for (const change of [{ clear: ["note" as const] }, { delete: true }]) {
        const attempt = write(id, change);
        if (!completedDraftsLocked) await expect(attempt).resolves.toBeUndefined();
        else await expect(attempt).rejects.toMatchObject({ code: "host-refused" });
      }
      expect((await now(id))?.note).toBe(completedDraftsLocked ? "canary note" : undefined);
    },
  );
});

describe("what is read of a draft", () => {
  it("says its state, its invoice and what holds something", async () => {
    const { id } = await newDraft({
      ...{ status: "INVOICE_SENT", invoiceSentAt: LONG_AGO },
      lineAttributes: [{ key: "Engraving", value: "canary" }],
    });
    expect(await read(id)).toMatchObject({
      draft: { status: { seen: true, value: "invoice-sent" }, order: null },
      filled: [
        ...["note", "customAttributes", "phone", "poNumber", "email", "name"],
        ...["billingAddress", "shippingAddress"],
      ],
      unchangeable: ["line-item-attributes"],
      ...{ country: "DE", business: false, customer: null },
    });
  });
});

const services = async () => ({
  retention: (await import("~/services/retention.server")).buildRetentionServices(),
  desk: (await import("~/services/retention-desk.server")).buildRetentionDeskServices(),
});

async function runOn(runId: string): Promise<string> {
  const { retention } = await services();
  const until = Date.now() + 20_000;
  for (;;) {
    const { state } = await retention.showRun({ shop, runId, filter: "all" });
    if (!["previewing", "running"].includes(state)) return state;
    if (Date.now() > until) throw new Error(`the run stays ${state}`);
    await retention.advanceRun(shop, runId);
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function saved(definition: object): Promise<string> {
  const { retention } = await services();
  const found = await retention.saveRule({ shop, staffId: OWNER, definition });
  if (!found.ok) throw new Error("the rule should be sound");
  return found.ruleId;
}

describe("a rule about drafts, from the count to the receipts", () => {
  it("names the permission without which drafts are unreachable", async () => {
    await standin.control("install", { shop: domain, scopes: ["read_all_orders"] });
    await standin.signIn(domain);
    const { retention } = await services();
    const ruleId = await saved(draftRule());
    const runId = await retention.startPreview({ shop, staffId: OWNER, ruleId });
    expect(await runOn(runId)).toBe("failed");
    const run = await retention.showRun({ shop, runId, filter: "all" });
    expect(run.problem).toBe("drafts-unreachable");
    expect(await retention.missingScopes(shop, ["draft-orders"])).toEqual([
      "read_draft_orders",
      "write_draft_orders",
    ]);
    await standin.control("install", { shop: domain, scopes });
    await standin.signIn(domain);
  });

  it("deletes every old draft through errors and lost answers, each once, and no other", async () => {
    const old = await Promise.all(Array.from({ length: 6 }, () => newDraft()));
    const invoice = { status: "INVOICE_SENT" as const };
    const today = new Date().toISOString();
    const open = await newDraft({ ...invoice, invoiceSentAt: today, updatedAt: today });
    const { retention, desk } = await services();
    const ruleId = await saved(draftRule({ only: { tags: { any: ["quote"] } } }));
    const runId = await retention.startPreview({ shop, staffId: OWNER, ruleId });
    expect(await runOn(runId)).toBe("previewed");
    const names = (await retention.showRun({ shop, runId, filter: "all" })).items.map(
      ({ name }) => name,
    );
    for (const { name } of old) expect(names).toContain(name);
    const why = await desk.explainOne({ shop, order: old[0]?.name ?? "" });
    expect(why).toMatchObject({ verdict: "due", name: old[0]?.name });
    const proposal = await retention.proposeRun({
      shop,
      staffId: OWNER,
      runId,
      reason: "Old drafts",
    });
    if (!proposal.ok) throw new Error(proposal.why);
    await approvedByTwo(shop, {
      propose: () => Promise.resolve(proposal.approval),
      start: () => retention.startApprovedRun(shop, runId),
    });
    await standin.control("faults", { errorRate: 0.2, dropReplyRate: 0.3 });
    expect(await runOn(runId)).toBe("finished");
    await standin.control("faults", { errorRate: 0, dropReplyRate: 0 });
    const run = await retention.showRun({ shop, runId, filter: "all" });
    expect(run.orders).toMatchObject({ failed: 0, planned: 0, writing: 0 });
    for (const { id } of old) expect(await now(id)).toBeUndefined();
    expect(await now(open.id)).toBeDefined();
  });
});
