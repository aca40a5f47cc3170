/** The beacon's door: what the platform forwards, and what somebody else sends. */
import { describe, expect, it } from "vitest";
import { makePublishBanner } from "~/domain/consent/index.server";
import { RegimeCode, textHash } from "~/domain/consent/model";
import { en } from "~/domain/consent/texts/en";
import type { ShopDomain } from "~/lib/ids";
import { action, loader } from "~/routes/proxy.consent";
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

async function shopWithBanner(domain: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  await ensureBanner(shop, { locale: "en" });
  return shop;
}

async function beacon(over: object = {}): Promise<string> {
  return JSON.stringify({
    decisionId: crypto.randomUUID(),
    visitor: crypto.randomUUID(),
    version: 1,
    textHash: await textHash(en, RegimeCode.OptIn),
    language: "en",
    region: "DE",
    regime: "opt-in",
    choices: { preferences: false, analytics: false, marketing: false, saleOfData: false },
    method: "reject",
    gpc: false,
    decidedAt: new Date().toISOString(),
    ...over,
  });
}

interface Sent {
  readonly shop: ShopDomain;
  readonly body: string;
  readonly method?: string;
  readonly customer?: string;
  /** Changes the signed address. */
  readonly tamper?: (url: URL) => void;
}

async function send({ shop, body, method = "POST", customer = "", tamper }: Sent) {
  const url = new URL("http://localhost:3999/proxy/consent");
  const query = new URLSearchParams({ shop, logged_in_customer_id: customer, path_prefix: "/a" });
  url.search = signer.proxyQuery(query).toString();
  tamper?.(url);
  const request = new Request(url, { method, body });
  return action({ request, params: {}, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

const recorded = (shop: ShopDomain) =>
  asOwner<{ customerGid: string | null }>(
    `SELECT "customerGid" FROM "ConsentDecision" WHERE "shop" = $1`,
    [shop],
  );

describe("the intake of decisions", () => {
  it("answers 204 once a decision is there, and again to the same one", async () => {
    const shop = await shopWithBanner("intake.myshopify.com");
    const body = await beacon();
    for (let times = 0; times < 2; times++) {
      expect((await send({ shop, body, customer: "4711" })).status).toBe(204);
    }
    expect(await recorded(shop)).toEqual([{ customerGid: "gid://shopify/Customer/4711" }]);
  });

  it("takes nothing that the platform has not signed for this very shop", async () => {
    const shop = await shopWithBanner("signed.myshopify.com");
    const other = await shopWithBanner("other.myshopify.com");
    const tampers: ((url: URL) => void)[] = [
      (url) => url.searchParams.delete("signature"),
      (url) => url.searchParams.set("shop", other),
      (url) => url.searchParams.set("logged_in_customer_id", "1"),
      (url) => url.searchParams.set("timestamp", "1700000000"),
    ];
    for (const tamper of tampers) {
      expect((await send({ shop, body: await beacon(), tamper })).status).toBe(400);
    }
    expect([...(await recorded(shop)), ...(await recorded(other))]).toEqual([]);
  });

  it("refuses with a problem document what is no decision", async () => {
    const shop = await shopWithBanner("refusals.myshopify.com");
    const cases: [string, number][] = [
      ["", 400],
      ["{", 400],
      ["x".repeat(5000), 413],
      [await beacon({ choices: { everything: true } }), 400],
      [await beacon({ version: 42 }), 422],
      [await beacon({ method: "accept" }), 422],
    ];
    for (const [body, status] of cases) {
      const answer = await send({ shop, body });
      expect(answer.status).toBe(status);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status });
    }
    expect(await recorded(shop)).toEqual([]);
  });

  it("is for posting only", async () => {
    const shop = await shopWithBanner("methods.myshopify.com");
    const request = new Request("http://localhost:3999/proxy/consent");
    expect((await loader({ request, params: {}, context: {} })).status).toBe(405);
    const put = await send({ shop, body: await beacon(), method: "PUT" });
    expect(put.status).toBe(405);
    expect(put.headers.get("allow")).toBe("POST");
  });
});
