import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { withShop } from "~/db.server";
import { loader as policyLoader } from "~/routes/proxy.policy._index";
import { loader as versionLoader } from "~/routes/proxy.policy.versions.$version";
import { loader as versionsLoader } from "~/routes/proxy.policy.versions._index";
import { loader as promisesLoader } from "~/routes/proxy.promises";
import { services } from "~/services.server";
import { policyTexts } from "~/domain/policy/model";
import type { ShopDomain } from "~/lib/ids";
import { shopperLanguages } from "~/lib/language";
import { policyPagesTexts } from "~/ui/shopper/policy-texts/all";
import { buildShop } from "../factories/build-shop";
import { OWNER } from "../factories/build-staff";
import { proxyRequest } from "../factories/proxy-request";

type Loader = (args: LoaderFunctionArgs) => Promise<Response>;

/** The answer, thrown or returned. */
async function answer(loader: Loader, request: Request, params = {}): Promise<Response> {
  return loader({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

async function publishedShop(domain: string, name?: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  if (name) await withShop(shop, (tx) => tx.shop.update({ where: { shop }, data: { name } }));
  await services().policy.ensure(shop);
  return shop;
}

const policy = (shop: ShopDomain, init?: Parameters<typeof proxyRequest>[2]) =>
  answer(policyLoader, proxyRequest(shop, "policy", init));

describe("the policy page through the proxy", () => {
  it("answers a signed request as Liquid, in the language that was asked for", async () => {
    const shop = await publishedShop("pages.myshopify.com");
    const response = await policy(shop, { query: { locale: "de" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/liquid");
    expect(await response.text()).toContain("Datenschutzerklärung");
    const english = await policy(shop, { headers: { "accept-language": "en-GB,en;q=0.9" } });
    expect(await english.text()).toContain("Who is responsible");
  });

  it.each(shopperLanguages)(
    "is whole in %s, with its versions, and offers the others",
    async (language) => {
      const shop = await publishedShop(`pages-${language}.myshopify.com`);
      const query = { query: { locale: language } };
      const { title, headings } = policyTexts[language];
      const pages = [
        [policyLoader, "policy", [title, ...Object.values(headings)]],
        [versionsLoader, "policy/versions", [policyPagesTexts[language].policy.allVersions]],
        [promisesLoader, "promises", [policyPagesTexts[language].promises.title]],
      ] as const;
      for (const [loader, path, said] of pages) {
        const html = await (await answer(loader, proxyRequest(shop, path, query))).text();
        expect(html).toContain(`lang="${language}"`);
        expect(html.match(/hrefLang="/g)).toHaveLength(shopperLanguages.length - 1);
        for (const text of said) expect(html).toContain(text.replaceAll("&", "&amp;"));
      }
    },
  );

  it("refuses a request that is unsigned, changed, or of a shop that has left", async () => {
    const shop = await publishedShop("refusing.myshopify.com");
    const other = await publishedShop("other-shop.myshopify.com");
    expect((await policy(shop, { tamper: { shop: other } })).status).toBe(400);
    expect((await policy(shop, { tamper: { signature: "" } })).status).toBe(400);
    await withShop(shop, (tx) =>
      tx.shop.update({ where: { shop }, data: { uninstalledAt: new Date("2026-11-20") } }),
    );
    expect((await policy(shop)).status).toBe(404);
  });

  it("is not sent again to a browser that has this very text, and is after a new version", async () => {
    const shop = await publishedShop("cached.myshopify.com");
    const etag = (await policy(shop)).headers.get("etag") ?? "";
    const again = { headers: { "if-none-match": etag } };
    const short = await policy(shop, again);
    expect([short.status, await short.text()]).toEqual([304, ""]);
    const facts = { address: "Lichtweg 1, 10115 Berlin" };
    await services().policy.saveFacts(shop, { facts, staffId: OWNER });
    await services().policy.publish(shop, OWNER);
    const renewed = await policy(shop, again);
    expect(renewed.status).toBe(200);
    expect(await renewed.text()).toContain("Lichtweg 1");
  });

  it("keeps a hostile shop name inert", async () => {
    const name = "{{ 7|times:7 }}<script>alert(1)</script>";
    const html = await (await policy(await publishedShop("hostile.myshopify.com", name))).text();
    expect(html).not.toContain("<script>");
    // What is left for Liquid is the raw block around our own styles, and nothing else.
    expect(html.replace(/^\{% raw %\}[\s\S]*?\{% endraw %\}/, "")).not.toMatch(/[{}]/);
  });

  it("says that there is no policy yet instead of showing an empty page", async () => {
    const response = await policy(await buildShop("empty.myshopify.com"));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("No policy yet");
  });

  it("lists versions, and shows one with its fingerprint and no other shop's", async () => {
    const shop = await publishedShop("versions.myshopify.com");
    const list = await answer(versionsLoader, proxyRequest(shop, "policy/versions"));
    expect(await list.text()).toContain("Version 1");
    const [edition] = await services().policy.versions(shop, "en");
    const show = (of: ShopDomain, version: string) =>
      answer(versionLoader, proxyRequest(of, `policy/versions/${version}`), { version });
    expect(await (await show(shop, "1")).text()).toContain(edition?.hash);
    for (const version of ["2", "0", "-1", "1e3", "x"]) {
      expect((await show(shop, version)).status, version).toBe(404);
    }
    expect((await show(await buildShop("without.myshopify.com"), "1")).status).toBe(404);
  });
});

describe("the promises page through the proxy", () => {
  it("shows what was measured, when and by which kind of proof, and counts no small numbers", async () => {
    const shop = await publishedShop("promises.myshopify.com");
    const before = await answer(promisesLoader, proxyRequest(shop, "promises"));
    expect(await before.text()).toContain("not yet");
    await services().evidence.measure(shop);
    const html = await (await answer(promisesLoader, proxyRequest(shop, "promises"))).text();
    expect(html).toContain("is answered within its time");
    expect(html).toContain("fewer than 10");
    expect(html).toMatch(/Kept\.<\/strong>/);
    expect(html).toContain("Enforced");
  });
});
