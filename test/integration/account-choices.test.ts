/** A customer's marketing choices and the host's, in step both ways, through the host's Admin API. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CustomerGid } from "~/lib/ids";
import { buildBeacon } from "../factories/build-beacon";
import { buildShop } from "../factories/build-shop";
import { fakeBannerHost } from "../factories/fake-banner-host";
import { asOwner } from "../factories/raw-database";
import { testEnvironment } from "../setup/test-environment";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";
import { makeSigner } from "../standin/sign";
import { startReceiver, type WebhookReceiver } from "../standin/testing/webhook-receiver";
import { takeIn } from "./webhooks/take-in";

const domain = "lumen-home.myshopify.com";
let standin: StandinForTests;
let receiver: WebhookReceiver;
let shop: Awaited<ReturnType<typeof buildShop>>;
let customer: CustomerGid;

interface HostCustomer {
  readonly id: string;
  readonly email: string;
  readonly emailMarketing: { readonly state: string };
  readonly smsMarketing: { readonly state: string } | null;
  readonly dataSaleOptOut: boolean;
}

const idOf = (gid: string) => gid.split("/").at(-1) ?? "";
const atHost = () => standin.control<HostCustomer>(`customers/${idOf(customer)}`);

const grant = (scopes: string[]) =>
  standin.control("install", {
    shop: domain,
    onlyScopes: ["read_orders", "read_customers", "read_themes", ...scopes],
  });

/** Posts the page's form, or opens the page, as the customer's browser does. */
async function page(form?: Record<string, string>, loggedIn = true) {
  const { action, loader } = await import("~/routes/proxy.choices");
  const signer = makeSigner({
    apiKey: testEnvironment.SHOPIFY_API_KEY,
    apiSecret: testEnvironment.SHOPIFY_API_SECRET,
  });
  const url = new URL("http://localhost:3999/proxy/choices");
  const query = { shop, logged_in_customer_id: loggedIn ? idOf(customer) : "", path_prefix: "/a" };
  url.search = signer.proxyQuery(new URLSearchParams(query)).toString();
  const body = form && new URLSearchParams(form);
  const request = new Request(url, body ? { method: "POST", body } : {});
  const answer = await (body ? action : loader)({ request, params: {}, context: {} });
  return { status: answer.status, html: await answer.text() };
}

async function press(channel: string, wanted: string) {
  const { html } = await page();
  const token = /name="token" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? "";
  return page({ channel, wanted, token });
}

const history = () =>
  asOwner<{ channel: string; became: string; by: string }>(
    `SELECT channel, became, "by" FROM "AccountChoiceEvent" WHERE shop = $1 ORDER BY id`,
    [shop],
  );
const choices = () =>
  asOwner<Record<string, unknown>>(
    `SELECT channel, wanted, state, problem FROM "AccountChoice" WHERE shop = $1 ORDER BY channel`,
    [shop],
  );

async function services() {
  const all = await import("~/services.server");
  return all.services();
}

/** What the sweep and the worker do once the time of a retry has come. */
async function retry() {
  const rows = await asOwner<{ id: string }>(
    `SELECT id FROM "AccountChoice" WHERE "nextAt" IS NOT NULL`,
  );
  for (const { id } of rows) await (await services()).accountChoices.bringInStep(shop, id);
}

beforeAll(async () => {
  standin = await standinForTests();
  // What the host delivers is caught here, and given to the app by the test.
  receiver = await startReceiver();
  standin.standin.options.appUrl = receiver.url;
  shop = await buildShop(domain);
  await grant(["write_customers", "read_privacy_settings", "write_privacy_settings"]);
  await standin.signIn(domain);
  const made = await standin.control<{ id: string }>("customers", {
    email: "mia.choice@canary.example",
    phone: "+4930123456",
    emailMarketing: { state: "SUBSCRIBED", optInLevel: "SINGLE_OPT_IN", updatedAt: null },
    smsMarketing: { state: "SUBSCRIBED", optInLevel: "SINGLE_OPT_IN", updatedAt: null },
  });
  customer = made.id as CustomerGid;
});
beforeEach(async () => {
  await standin.control("faults", { reset: true });
  await asOwner(`DELETE FROM "AccountChoice"`);
  await asOwner(`DELETE FROM "AccountChoiceEvent"`);
});
afterAll(async () => {
  await standin.stop();
  await receiver.stop();
});

describe("the choices page of a customer who is logged in", () => {
  it("withdraws e-mail and SMS with one press each, and the host's next message follows", async () => {
    for (const channel of ["email", "sms"]) {
      const { status, html } = await press(channel, "no");
      expect(status).toBe(200);
      expect(html).toContain("Your choice is saved.");
      expect(html).toContain("You do not get it.");
    }
    const now = await atHost();
    expect(now.emailMarketing.state).toBe("UNSUBSCRIBED");
    expect(now.smsMarketing?.state).toBe("UNSUBSCRIBED");
    expect(await choices()).toMatchObject([
      { channel: "email", wanted: "no", state: "in-step", problem: null },
      { channel: "sms", wanted: "no", state: "in-step", problem: null },
    ]);
    await press("email", "yes");
    expect((await atHost()).emailMarketing.state).toBe("SUBSCRIBED");
    expect(await history()).toEqual([
      { channel: "email", became: "no", by: "choices-page" },
      { channel: "sms", became: "no", by: "choices-page" },
      { channel: "email", became: "yes", by: "choices-page" },
    ]);
  });

  it("objects to the sale once and for all, and keeps no address", async () => {
    await press("sale", "no");
    expect((await atHost()).dataSaleOptOut).toBe(true);
    expect((await press("sale", "yes")).status).toBe(400);
    const rows = await asOwner<{ row: string }>(
      `SELECT to_jsonb(c)::text AS row FROM "AccountChoice" c
        UNION ALL SELECT to_jsonb(e)::text FROM "AccountChoiceEvent" e`,
    );
    expect(JSON.stringify(rows)).not.toContain("canary");
  });

  it("takes no form of another site, and none of nobody", async () => {
    expect((await page({ channel: "email", wanted: "no", token: "0".repeat(64) })).status).toBe(
      409,
    );
    expect((await page({ channel: "email", wanted: "no", token: "" })).status).toBe(409);
    expect((await page({ channel: "email", wanted: "no" }, false)).status).toBe(403);
    expect(await choices()).toEqual([]);
    expect((await page(undefined, false)).html).toContain("Log in");
  });
});

describe("a choice the host can't take just now", () => {
  it("is kept, said to be on its way, and done when the host is back", async () => {
    await press("email", "yes");
    await standin.control("faults", { errorRate: 1 });
    const { status, html } = await page({
      channel: "email",
      wanted: "no",
      token: (await services()).accountChoices.formToken(shop, customer),
    });
    expect(status).toBe(200);
    expect(html).toContain("on its way");
    expect(await choices()).toMatchObject([{ wanted: "no", state: "waiting" }]);
    await standin.control("faults", { reset: true });
    await retry();
    expect((await atHost()).emailMarketing.state).toBe("UNSUBSCRIBED");
    expect(await choices()).toMatchObject([{ wanted: "no", state: "in-step" }]);
  });

  it("done twice at once by two workers is done once, and read back", async () => {
    const { accountChoices } = await services();
    await accountChoices.want(shop, { customerGid: customer, channel: "sms", wanted: "yes" });
    await asOwner(`UPDATE "AccountChoice" SET state = 'waiting', wanted = 'no', "nextAt" = now()`);
    await Promise.all([retry(), retry(), retry()]);
    expect((await atHost()).smsMarketing?.state).toBe("UNSUBSCRIBED");
    expect(await choices()).toMatchObject([{ channel: "sms", wanted: "no", state: "in-step" }]);
  });
});

/** What the host has of a channel once it was changed there, a moment from now. */
const changes = {
  email: (state: string) => ({ emailMarketing: changed(state) }),
  sms: (state: string) => ({ smsMarketing: changed(state) }),
  sale: (state: string) => ({ dataSaleOptOut: state === "OPTED_OUT" }),
} as const;

function changed(state: string) {
  const updatedAt = new Date(Date.now() + 1000).toISOString();
  return { state, optInLevel: "SINGLE_OPT_IN", updatedAt };
}

async function changeAtHost(change: object): Promise<void> {
  receiver.received.length = 0;
  await standin.control(`customers/${idOf(customer)}`, change);
}

describe("a change made in the host", () => {
  it.each([
    ["email", "SUBSCRIBED", "UNSUBSCRIBED"],
    ["sms", "SUBSCRIBED", "UNSUBSCRIBED"],
    ["sale", "OPTED_IN", "OPTED_OUT"],
  ] as const)("to %s is taken over by its delivery, and back", async (channel, yes, no) => {
    await press(channel, "no");
    await changeAtHost(changes[channel](yes));
    expect(await takeIn(receiver, { shop, topic: "customers/update" })).toBe("handled");
    expect(await choices()).toMatchObject([{ channel, wanted: "yes", state: "in-step" }]);
    await changeAtHost(changes[channel](no));
    expect(await takeIn(receiver, { shop, topic: "customers/update" })).toBe("handled");
    expect(await choices()).toMatchObject([{ channel, wanted: "no", state: "in-step" }]);
    expect(await history()).toEqual([
      { channel, became: "no", by: "choices-page" },
      { channel, became: "yes", by: "host" },
      { channel, became: "no", by: "host" },
    ]);
  });

  it("is taken over with its history, whoever was first", async () => {
    await press("email", "no");
    await standin.control(`customers/${idOf(customer)}`, {
      emailMarketing: {
        state: "SUBSCRIBED",
        optInLevel: "SINGLE_OPT_IN",
        updatedAt: new Date(Date.now() + 1000).toISOString(),
      },
    });
    await (await services()).accountChoices.noteHostChange(shop, customer);
    expect(await choices()).toMatchObject([{ channel: "email", wanted: "yes", state: "in-step" }]);
    expect(await history()).toEqual([
      { channel: "email", became: "no", by: "choices-page" },
      { channel: "email", became: "yes", by: "host" },
    ]);
    await (await services()).accountChoices.noteHostChange(shop, customer);
    expect(await history()).toHaveLength(2);
    const text = (await page()).html.replace(/<!-- -->|<[^>]*>/g, "");
    const lines = [...text.matchAll(/e-mail: (?:Not a|A)llowed \([^)]*\)/g)].map(([line]) => line);
    expect(lines).toEqual([
      "e-mail: Allowed (at checkout, through a message or by the shop)",
      "e-mail: Not allowed (on this page)",
    ]);
  });

  it("is shown to nobody but that customer", async () => {
    expect((await page()).html).toContain("What changed, and when");
    await press("email", "no");
    const { html } = await page(undefined, false);
    expect(html).not.toContain("What changed, and when");
    expect(html).not.toContain("on this page)");
  });

  it("of a customer who chose nothing here leaves no row", async () => {
    await (await services()).accountChoices.noteHostChange(shop, customer);
    expect(await choices()).toEqual([]);
  });
});

describe("Global Privacy Control of a customer who is logged in", () => {
  it("is remembered with the account, once, by id", async () => {
    const { makePublishBanner, recordDecision } = await import("~/domain/consent/index.server");
    await makePublishBanner(fakeBannerHost()).ensureBanner(shop, {
      locale: "en",
    });
    const made = await standin.control<{ id: string }>("customers", {
      email: "gpc.choice@canary.example",
      dataSaleOptOut: false,
    });
    const { RegimeCode, textHash } = await import("~/domain/consent/model");
    const { en } = await import("~/domain/consent/texts/en");
    const beacon = await buildBeacon({
      ...{ region: "USCA", regime: "opt-out", gpc: true, method: "reject" },
      textHash: await textHash(en, RegimeCode.OptOut),
      choices: { preferences: true, analytics: true, marketing: false, saleOfData: false },
    });
    for (let times = 0; times < 2; times++) {
      const body = { ...beacon, decisionId: crypto.randomUUID() };
      const from = { shop, body, userAgent: null, customerGid: made.id as CustomerGid };
      expect(await recordDecision(from)).toEqual({ kind: "recorded" });
    }
    expect(await choices()).toMatchObject([{ channel: "sale", wanted: "no", state: "waiting" }]);
    await retry();
    const there = await standin.control<HostCustomer>(`customers/${idOf(made.id)}`);
    expect(there.dataSaleOptOut).toBe(true);
    expect(await history()).toEqual([{ channel: "sale", became: "no", by: "gpc" }]);
    const [own, ...others] = await asOwner<{ detail: unknown; subject: string; kind: string }>(
      `SELECT detail, subject, "actorKind" AS kind FROM "AuditEvent"
        WHERE shop = $1 AND type = 'consent.account-choice' AND detail->>'by' = 'gpc'`,
      [shop],
    );
    expect(others).toEqual([]);
    const { withShop } = await import("~/db.server");
    const { pseudonym } = await import("~/domain/protection/index.server");
    expect(own).toEqual({
      ...{ detail: { channel: "sale", wanted: "no", by: "gpc" }, kind: "shopper" },
      subject: await withShop(shop, (tx) => pseudonym(tx, shop, made.id)),
    });
  });
});

describe("the history in a browser", () => {
  it("is offered to be cleared where a vendor is known to store something here, and only there", async () => {
    const { buildVendor, publishVendors } = await import("../factories/publish-vendors");
    const { en } = await import("~/ui/shopper/choice-texts/en");
    const stored = { name: "_mx_id", kind: "cookie", lifetimeDays: 390 } as const;
    const offered = async () => (await page()).html.includes(en.page.clear);
    expect(await offered()).toBe(false);
    await publishVendors(shop, [
      buildVendor("basket", { purpose: "necessary", stores: [{ ...stored, party: "first" }] }),
      buildVendor("elsewhere", { stores: [{ ...stored, party: "third" }] }),
    ]);
    expect(await offered()).toBe(false);
    await publishVendors(shop, [
      buildVendor("metrix", { stores: [{ ...stored, party: "first" }] }),
    ]);
    expect(await offered()).toBe(true);
  });
});
