import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SHOP, startLibrary, type LibraryUnderTest } from "../testing/library";

let library: LibraryUnderTest;

beforeAll(async () => {
  library = await startLibrary();
});
afterAll(() => library.stop());
beforeEach(() => library.standin.control("faults", { reset: true }));

const SHOP_NAME = "{ shop { name } }";

describe("token exchange", () => {
  it("gives the real library an expiring token with a refresh token and the granted scopes", async () => {
    const session = await library.install(["read_orders"]);
    expect(session).toMatchObject({ shop: SHOP, isOnline: false, scope: "read_orders" });
    expect(session.refreshToken).toMatch(/^shprt_/);
    expect(session.expires?.getTime()).toBeGreaterThan(Date.now() + 3500_000);
    expect(await library.ask(session, SHOP_NAME)).toEqual({ shop: { name: "Lumen Home" } });
  });

  it("names the person and whether they own the shop in an online token", async () => {
    const { RequestedTokenType } = await import("@shopify/shopify-api");
    const body = { staff: "support" };
    const { token } = await library.standin.control<{ token: string }>("session-token", body);
    const { session } = await library.api.auth.tokenExchange({
      shop: SHOP,
      sessionToken: token,
      requestedTokenType: RequestedTokenType.OnlineAccessToken,
    });
    expect(session.onlineAccessInfo?.associated_user).toMatchObject({
      email: "support@canary.example",
      account_owner: false,
    });
  });

  it("refuses the session token of another shop", async () => {
    const { token } = await library.standin.control<{ token: string }>("session-token", {
      shop: "second-shop.myshopify.com",
    });
    const response = await exchangeByHand({ subject_token: token });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_subject_token" });
  });

  it("refuses a session token with a changed payload, and a wrong secret", async () => {
    const { token } = await library.standin.control<{ token: string }>("session-token", {});
    const forged = token.replace(/\.(..)/, ".AA");
    expect((await exchangeByHand({ subject_token: forged })).status).toBe(400);
    const wrong = await exchangeByHand({ subject_token: token, client_secret: "wrong" });
    expect(wrong.status).toBe(401);
  });
});

describe("an access token", () => {
  it("that was never issued is answered 401", async () => {
    const session = await library.exchange();
    session.accessToken = "shpat_wrong";
    await expect(library.ask(session, SHOP_NAME)).rejects.toMatchObject({
      response: { code: 401 },
    });
  });

  it("is answered 401 once the app is uninstalled, and a new install gives a new one", async () => {
    const session = await library.exchange();
    await library.standin.control("uninstall", {});
    await expect(library.ask(session, SHOP_NAME)).rejects.toMatchObject({
      response: { code: 401 },
    });
    await expect(library.exchange()).rejects.toThrow();
    await library.standin.control("install", {});
    await expect(library.ask(session, SHOP_NAME)).rejects.toThrow();
    expect(await library.ask(await library.exchange(), SHOP_NAME)).toHaveProperty("shop");
  });
});

describe("a refresh token", () => {
  it("works again until its replacement is used, so that a lost reply is survived", async () => {
    const first = await library.exchange();
    await library.standin.control("faults", { tokenReplyDrop: 1 });
    await expect(refresh(first.refreshToken)).rejects.toThrow();
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    expect(third.refreshToken).not.toBe(second.refreshToken);
    await expect(refresh(first.refreshToken)).rejects.toMatchObject({ response: { code: 400 } });
  });

  it("works once when the platform is told to be strict", async () => {
    await library.standin.control("faults", { switches: { refreshTokenRetry: "never" } });
    const first = await library.exchange();
    await refresh(first.refreshToken);
    await expect(refresh(first.refreshToken)).rejects.toMatchObject({ response: { code: 400 } });
  });
});

async function refresh(refreshToken: string | undefined) {
  const given = { shop: SHOP, refreshToken: refreshToken ?? "" };
  return (await library.api.auth.refreshToken(given)).session;
}

function exchangeByHand(changes: Record<string, string>): Promise<Response> {
  const { apiKey, apiSecret } = library.standin.standin.options;
  return fetch(`https://${SHOP}/admin/oauth/access_token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      client_id: apiKey,
      client_secret: apiSecret,
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
      requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
      ...changes,
    }),
  });
}
