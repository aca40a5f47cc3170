/** The door of the storefront's watch: what the platform forwards, and what somebody else sends. */
import { describe, expect, it } from "vitest";
import { makePublishBanner } from "~/domain/consent/index.server";
import type { ShopDomain } from "~/lib/ids";
import { action, loader } from "~/routes/proxy.observe";
import { buildShop } from "../factories/build-shop";
import { fakeBannerHost } from "../factories/fake-banner-host";
import { asOwner } from "../factories/raw-database";
import { testEnvironment } from "../setup/test-environment";
import { makeSigner } from "../standin/sign";

const { ensureBanner } = makePublishBanner(fakeBannerHost());
const signer = makeSigner({
  apiKey: testEnvironment.SHOPIFY_API_KEY,
  apiSecret: testEnvironment.SHOPIFY_API_SECRET,
});

const observation = {
  ...{ v: 1, pageType: "index", bits: 0, version: 1 },
  ...{ cookies: ["_ga"], storage: [], hosts: [] },
};

interface Sent {
  readonly shop: ShopDomain;
  readonly body: string;
  readonly method?: string;
  readonly tamper?: (url: URL) => void;
}

async function send({ shop, body, method = "POST", tamper }: Sent): Promise<Response> {
  const url = new URL("http://localhost:3999/proxy/observe");
  const query = new URLSearchParams({ shop, logged_in_customer_id: "", path_prefix: "/a" });
  url.search = signer.proxyQuery(query).toString();
  tamper?.(url);
  const headers = { "x-forwarded-for": "203.0.113.7" };
  const request = new Request(url, { method, body, headers });
  return action({ request, params: {}, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

async function shopWithBanner(domain: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  await ensureBanner(shop, { locale: "en" });
  return shop;
}

const counted = async (shop: ShopDomain): Promise<number> => {
  const rows = await asOwner<{ pages: number }>(
    `SELECT coalesce(sum("pages"), 0)::int AS pages FROM "WatchSample" WHERE "shop" = $1`,
    [shop],
  );
  return rows[0]?.pages ?? 0;
};

describe("the watch's door", () => {
  it("counts what the platform signed, and answers with nothing", async () => {
    const shop = await shopWithBanner("observe.myshopify.com");
    const answer = await send({ shop, body: JSON.stringify(observation) });
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe("");
    expect(await counted(shop)).toBe(1);
  });

  it("takes neither another method nor what nobody signed", async () => {
    const shop = await shopWithBanner("observe-signed.myshopify.com");
    const body = JSON.stringify(observation);
    expect((await send({ shop, body, method: "PUT" })).status).toBe(405);
    expect(loader().status).toBe(405);
    const tamper = (url: URL): void => url.searchParams.set("shop", "observe.myshopify.com");
    expect((await send({ shop, body, tamper })).status).toBe(400);
    expect(await counted(shop)).toBe(0);
  });

  it("refuses what is too large, no JSON, or holds more than names", async () => {
    const shop = await shopWithBanner("observe-bad.myshopify.com");
    const status = async (body: string): Promise<number> => (await send({ shop, body })).status;
    expect(await status(`"${"x".repeat(17_000)}"`)).toBe(413);
    expect(await status("{")).toBe(400);
    expect(await status(JSON.stringify({ ...observation, visitor: "mia" }))).toBe(400);
    const answer = await send({
      shop,
      body: JSON.stringify({ ...observation, cookies: [["a", "mia@canary.example"]] }),
    });
    expect(await answer.text()).not.toContain("canary");
    expect(await counted(shop)).toBe(0);
  });

  it("makes a sender wait who reports too often", async () => {
    const shop = await shopWithBanner("observe-flood.myshopify.com");
    const body = JSON.stringify(observation);
    const answers = await Promise.all(Array.from({ length: 130 }, () => send({ shop, body })));
    const waiting = answers.filter(({ status }) => status === 429);
    expect(waiting.length).toBe(10);
    expect(Number(waiting[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await counted(shop)).toBe(120);
  });
});
