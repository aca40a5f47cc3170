import { RequestedTokenType } from "@shopify/shopify-api";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";

const domain = "lumen-home.myshopify.com";
const offlineId = `offline_${domain}`;
let standin: StandinForTests;

beforeAll(async () => {
  standin = await standinForTests();
  await standin.control("install", { shop: domain });
});
afterAll(() => standin.stop());

async function app() {
  const { sessionStorage } = await import("~/shopify/session-storage.server");
  const { platformApi } = await import("~/shopify/platform-api.server");
  return { sessionStorage, platformApi };
}

/** A stored offline session whose access token is about to end. */
async function exchanged() {
  const { sessionStorage, platformApi } = await app();
  const { token } = await standin.control<{ token: string }>("session-token", {
    staff: "owner",
    shop: domain,
  });
  const { session } = await platformApi().auth.tokenExchange({
    shop: domain,
    sessionToken: token,
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  });
  session.expires = new Date(Date.now() + 60_000);
  await sessionStorage.storeSession(session);
  return session;
}

describe("the host's sessions", () => {
  beforeEach(() => standin.control("faults", { tokenReplyDrop: false }));

  it("are stored sealed: no token stands in the database", async () => {
    const session = await exchanged();
    const client = new pg.Client(process.env["TEST_OWNER_URL"]);
    await client.connect();
    const { rows } = await client.query<{ sealed: string }>(`SELECT sealed FROM "HostSession"`);
    await client.end();
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect(row?.sealed).toMatch(/^k1\./);
    expect(row?.sealed).not.toContain(session.accessToken);
  });

  it("are refreshed once when many ask at the same time, both halves together", async () => {
    const old = await exchanged();
    const { sessionStorage } = await app();
    const loaded = await Promise.all(
      Array.from({ length: 4 }, () => sessionStorage.loadSession(offlineId)),
    );
    const tokens = new Set(loaded.map((session) => session?.accessToken));
    expect(tokens.size).toBe(1);
    expect(tokens.has(old.accessToken)).toBe(false);
    const stored = await sessionStorage.loadSession(offlineId);
    expect(stored?.refreshToken).toBe(loaded[0]?.refreshToken);
    expect(stored?.refreshToken).not.toBe(old.refreshToken);
  });

  it("survive a refresh whose reply was lost", async () => {
    const old = await exchanged();
    await standin.control("faults", { tokenReplyDrop: 1 });
    const { sessionStorage } = await app();
    const refreshed = await sessionStorage.loadSession(offlineId);
    expect(refreshed?.accessToken).toBeDefined();
    expect(refreshed?.accessToken).not.toBe(old.accessToken);
    const { hostClient } = await import("~/shopify/client.server");
    const { ShopInfoDocument } = await import("~/shopify/generated/shop-info");
    const { shopDomain } = await import("~/lib/ids");
    const answer = await hostClient(shopDomain(domain)).run(ShopInfoDocument, {});
    expect(answer.shop.myshopifyDomain).toBe(domain);
  });

  it("are kept apart: another shop's id loads nothing", async () => {
    await exchanged();
    const { sessionStorage } = await app();
    expect(await sessionStorage.loadSession("offline_second-shop.myshopify.com")).toBeUndefined();
    expect(await sessionStorage.findSessionsByShop("second-shop.myshopify.com")).toEqual([]);
  });
});
