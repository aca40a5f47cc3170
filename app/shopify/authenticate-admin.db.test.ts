import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asOwner } from "../../test/factories/raw-database";
import { env } from "~/lib/env.server";
import { authenticateAdmin } from "./authenticate-admin.server";

const shop = "identity.myshopify.com";
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A session token as the host makes them, an hour old. */
function token(secret: string): string {
  const then = Math.floor(Date.now() / 1000) - 3600;
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part({
    ...{ iss: `https://${shop}/admin`, dest: `https://${shop}`, aud: env().SHOPIFY_API_KEY },
    ...{ sub: "7", exp: then + 60, nbf: then, iat: then, jti: "1", sid: "1" },
  })}`;
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}
const visit = (headers: Record<string, string>, query = "") =>
  authenticateAdmin(
    new Request(`http://localhost:3000/app?shop=${shop}&embedded=1&host=aA${query}`, {
      headers: { "user-agent": "Mozilla/5.0 Chrome/140.0", ...headers },
    }),
  ).catch((refused: unknown) => refused);
const events = () =>
  asOwner<{ kind: string; shop: string | null; detail: Record<string, string> }>(
    `SELECT kind, shop, detail FROM "SecurityEvent" ORDER BY at`,
  );

describe("a session token", () => {
  it("that the host signed and that has run out is refused, and is no event", async () => {
    const run = await visit({ authorization: `Bearer ${token(env().SHOPIFY_API_SECRET)}` });
    expect(run).toBeInstanceOf(Response);
    await visit({});
    expect(await events()).toEqual([]);
  });

  it("that the host did not sign is refused and noticed, with the shop only claimed", async () => {
    await visit({ authorization: `Bearer ${token("another secret of sixteen")}` });
    await visit({}, `&id_token=${token("another secret of sixteen")}`);
    const seen = await events();
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({
      ...{ kind: "identity-failed", shop: null },
      detail: { claimed: shop, door: "admin" },
    });
  });
});
