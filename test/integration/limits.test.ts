import { describe, expect, it } from "vitest";
import { action as consent } from "~/routes/proxy.consent";
import { loader as followLoader } from "~/routes/proxy.requests.$token";
import { loader as policyLoader } from "~/routes/proxy.policy._index";
import { receiveWebhook } from "~/server/receive-webhook.server";
import { asOwner } from "../setup/as-owner";
import { buildShop } from "../factories/build-shop";
import { buildWebhook } from "../factories/build-webhook";
import { proxyRequest } from "../factories/proxy-request";

type Handler = (args: never) => Promise<Response>;

async function answer(handler: unknown, request: Request, params = {}): Promise<Response> {
  const args = { request, params, context: {} } as never;
  return (handler as Handler)(args).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}
const from = (address: string) => ({ headers: { "x-forwarded-for": address } });

describe("a public door that is knocked at too often", () => {
  it("asks whoever tries links to wait, in their language, and lets others in", async () => {
    const shop = await buildShop("limit-links.myshopify.com");
    const tries: number[] = [];
    let last: Response | undefined;
    for (let at = 0; at < 61; at++) {
      const request = proxyRequest(shop, `requests/guess-${at}`, {
        ...from("203.0.113.50"),
        query: { locale: "de" },
      });
      last = await answer(followLoader, request, { token: `guess-${at}` });
      tries.push(last.status);
    }
    expect(tries.slice(0, 60).every((status) => status === 404)).toBe(true);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(last?.headers.get("content-type")).toContain("application/liquid");
    expect(await last?.text()).toContain("Bitte warten Sie einen Moment");
    const other = proxyRequest(shop, "requests/mine", from("203.0.113.51"));
    expect((await answer(followLoader, other, { token: "mine" })).status).toBe(404);
    const kinds = await asOwner<{ kind: string; detail: unknown }>(
      `SELECT DISTINCT kind, detail->>'door' AS detail FROM "SecurityEvent" WHERE shop = $1`,
      [shop],
    );
    expect(kinds).toContainEqual({ kind: "limit-reached", detail: "secret-link" });
    expect(kinds).toContainEqual({ kind: "token-unknown", detail: null });
  });

  it("tells the banner's beacon as a problem document, with the time to wait", async () => {
    const shop = await buildShop("limit-beacon.myshopify.com");
    const beacon = () => {
      const signed = proxyRequest(shop, "consent", from("203.0.113.60"));
      return new Request(signed, { method: "POST", body: "{}" });
    };
    const answers: Response[] = [];
    for (let at = 0; at < 601; at++) answers.push(await answer(consent, beacon()));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    const last = answers.at(-1);
    expect(last?.headers.get("content-type")).toBe("application/problem+json");
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("refuses what is not signed with 400, then with 429, and writes down who was claimed", async () => {
    const shop = await buildShop("limit-forged.myshopify.com");
    const statuses: number[] = [];
    for (let at = 0; at < 121; at++) {
      const request = proxyRequest(shop, "policy", {
        ...from("203.0.113.70"),
        tamper: { signature: "0" },
      });
      statuses.push((await answer(policyLoader, request)).status);
    }
    expect(new Set(statuses.slice(0, 120))).toEqual(new Set([400]));
    expect(statuses.at(-1)).toBe(429);
    const rows = await asOwner<{ detail: { claimed: string } }>(
      `SELECT detail FROM "SecurityEvent" WHERE kind = 'proxy-bad-signature'`,
    );
    expect(rows[0]?.detail.claimed).toBe(shop);
    // A signed request from the same address is not theirs to suffer for.
    const signed = proxyRequest(shop, "policy", from("203.0.113.70"));
    expect((await answer(policyLoader, signed)).status).toBe(404);
  });

  it("keeps answering forged webhooks with 401, and ends the connection of a flood", async () => {
    const forged = buildWebhook({ topic: "shop/redact", secret: "another-secret-0123456789" });
    const headers = { ...forged.headers, "x-forwarded-for": "203.0.113.80" };
    const answers = [];
    for (let at = 0; at < 125; at++) answers.push(await receiveWebhook({ ...forged, headers }));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(answers[0]).toEqual({ status: 401 });
    expect(answers.at(-1)?.headers).toMatchObject({ Connection: "close" });
    const sound = buildWebhook({ topic: "themes/publish", payload: { id: 1, role: "main" } });
    const own = { ...sound, headers: { ...sound.headers, "x-forwarded-for": "203.0.113.80" } };
    expect((await receiveWebhook(own)).status).toBe(200);
  });
});
