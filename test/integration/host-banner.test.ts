/** The banner that the store's pages are given, read back through the host's Admin API. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../factories/build-shop";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";

const domain = "lumen-home.myshopify.com";
let standin: StandinForTests;
let shop: Awaited<ReturnType<typeof buildShop>>;

beforeAll(async () => {
  standin = await standinForTests();
  shop = await buildShop(domain);
  await standin.signIn(domain);
});
beforeEach(() => standin.control("faults", { reset: true }));
afterAll(() => standin.stop());

/** The metafields that the store's themes can print. */
function printed() {
  const state = standin.standin.state.shops.get(domain);
  if (!state) throw new Error(`the stand-in has no ${domain}`);
  const id = state.install.installationId;
  return {
    all: state.metafields[id] ?? [],
    replace: (all: (typeof state.metafields)[string]) => {
      state.metafields[id] = all;
    },
  };
}

/** What somebody else, or an older version of the app, leaves there. */
function changeAtHost(over: { type?: string; value?: string }): void {
  const { all, replace } = printed();
  replace(all.map((each) => (each.key === "banner" ? { ...each, ...over } : each)));
}

async function port() {
  return (await import("~/shopify/banner-metafield.server")).bannerHost;
}

/** The job as the worker does it. */
async function look(): Promise<void> {
  const { handle } = await import("~/jobs/handlers/banner-check.server");
  await handle({ shop, id: shop });
}

async function inStep(): Promise<string | undefined> {
  const { services } = await import("~/services.server");
  await services().evidence.measure(shop);
  const { withShop } = await import("~/db.server");
  const { readControls } = await import("~/domain/evidence/index.server");
  const { consentControls } = await import("~/domain/consent/index.server");
  const readings = await withShop(shop, (tx) => readControls(tx, shop, consentControls));
  return readings.find(({ id }) => id === "consent.banner-in-step")?.state;
}

async function publish(): Promise<void> {
  const { services } = await import("~/services.server");
  await services().consent.ensureBanner(shop);
}

describe("the banner at the host", () => {
  it("is nothing before one was put there, and then what was put there", async () => {
    const host = await port();
    expect(await host.readBanner(shop)).toBeUndefined();
    expect(await inStep()).toBe("unknown");
    await publish();
    expect(await host.readBanner(shop)).toMatchObject({ page: { v: 1 } });
    expect(JSON.stringify(await host.readBanner(shop))).toBe(printed().all[0]?.value);
    expect(await inStep()).toBe("kept");
  });

  it.each(["changed", "missing"])("is put there again where it is %s", async (kind) => {
    const ours = printed().all[0]?.value;
    if (kind === "changed") changeAtHost({ value: JSON.stringify({ page: { v: 1 } }) });
    else printed().replace([]);
    await look();
    expect(printed().all[0]?.value).toBe(ours);
    expect(await inStep()).toBe("kept");
  });

  it("is known to be another where the host refuses ours", async () => {
    const { all, replace } = printed();
    // A metafield keeps its type: one of another type takes no JSON.
    changeAtHost({ type: "single_line_text_field", value: "something else" });
    expect(await (await port()).readBanner(shop)).toBe("something else");
    await look();
    expect(await inStep()).toBe("broken");
    replace(all);
    await look();
    expect(await inStep()).toBe("kept");
  });

  it("is not known while the host is down", async () => {
    await standin.control("faults", { errorRate: 1 });
    await expect(look()).rejects.toThrow("ReadBanner");
    expect(await inStep()).toBe("unknown");
    await standin.control("faults", { reset: true });
    await look();
    expect(await inStep()).toBe("kept");
  });

  it("is not known where the app may not look any more", async () => {
    await standin.control("uninstall", { shop: domain });
    await look();
    expect(await inStep()).toBe("unknown");
  });
});
