import { afterAll, beforeAll, expect, test } from "vitest";
import { switchEmbed } from "../storefront";
import { startPages, type RunningPages } from "./start-pages";

let pages: RunningPages;

beforeAll(async () => {
  pages = await startPages();
});

afterAll(() => pages.stop());

async function html(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(pages.url + path, { headers });
  return response.text();
}

test("the app's blocks are absent until the merchant switches the embed on, and after it is off", async () => {
  expect(await html("/")).not.toContain("sampleGate");
  await switchEmbed(pages.standin, pages.shop, { handle: "sample-gate", on: true });
  expect(await html("/")).toContain("sampleGate");
  await switchEmbed(pages.standin, pages.shop, { handle: "sample-gate", on: false });
  expect(await html("/")).not.toContain("sampleGate");
});

test("a compliance_head block stands before everything else in the head", async () => {
  await switchEmbed(pages.standin, pages.shop, { handle: "sample-gate", on: true });
  const page = await html("/");
  const gate = page.indexOf("window.sampleGate");
  expect(gate).toBeGreaterThan(page.indexOf("<head>"));
  expect(gate).toBeLessThan(page.indexOf("<meta charset"));
  expect(gate).toBeLessThan(page.indexOf("window.Shopify ="));
});

test("a block sees the app's metafields, its settings, the market's country and the language", async () => {
  const { installationId } = pages.shop.install;
  pages.shop.metafields[installationId] = [
    {
      id: "gid://shopify/Metafield/1",
      namespace: "kept",
      key: "banner",
      type: "json",
      value: JSON.stringify({ text: "</script><script>alert(1)</script>" }),
      createdAt: "2026-01-01T00:00:00Z",
      updatedAt: "2026-01-01T00:00:00Z",
    },
  ];
  await switchEmbed(pages.standin, pages.shop, { handle: "sample-gate", on: true });
  const page = await html("/de/?country=FR");
  expect(page).toContain("\\u003c/script\\u003e");
  expect(page).not.toContain("<script>alert(1)");
  expect(page).toContain('country: "FR"');
  expect(page).toContain('locale: "de"');
  expect(page).toContain('colour: "#123456"');
  expect(page).toContain('content="Hallo von Lumen Home"');
});

test("what a block's schema names is loaded asynchronously and may be kept for ever", async () => {
  await switchEmbed(pages.standin, pages.shop, { handle: "sample-gate", on: true });
  const page = await html("/");
  const script = /<script src="([^"]+sample\.js[^"]*)" async><\/script>/.exec(page)?.[1];
  expect(page).toMatch(/<link href="[^"]+sample\.css[^"]*" rel="stylesheet">/);
  const asset = await fetch(pages.url + (script ?? ""));
  expect(asset.status).toBe(200);
  expect(asset.headers.get("cache-control")).toContain("immutable");
});

test("a body embed stands in the platform's wrapper at the end of the body", async () => {
  await switchEmbed(pages.standin, pages.shop, { handle: "sample-footer", on: true });
  const page = await html("/products/alba-table-lamp");
  expect(page).toMatch(
    /<\/footer>[\s\S]*<div id="shopify-block-\d+" class="shopify-block shopify-app-block"[\s\S]*Hello from Lumen Home[\s\S]*<\/body>/,
  );
});

test("an uninstalled app's blocks are gone although the theme still names them", async () => {
  await switchEmbed(pages.standin, pages.shop, { handle: "sample-gate", on: true });
  pages.shop.install.installed = false;
  expect(await html("/")).not.toContain("sampleGate");
  pages.shop.install.installed = true;
});

test("thirty products, the cart, the policies and a 404 are there in both languages", async () => {
  expect((await html("/collections/all")).match(/class="card"/g)).toHaveLength(30);
  expect(await html("/de/collections/all")).toContain("30 Leuchten");
  expect(await html("/cart")).toContain("data-cart-table");
  expect(await html("/policies/privacy-policy")).toContain("Privacy policy");
  expect((await fetch(`${pages.url}/nothing-here`)).status).toBe(404);
});

test("a second shop has its own storefront under its own host name", async () => {
  expect(await html("/", { "x-standin-shop": "second-shop.myshopify.com" })).not.toContain(
    "Lumen Home</title>",
  );
});

test("a signed-in customer sees their orders, and signing out forgets them", async () => {
  const [customer] = pages.shop.customers.values();
  const number = customer?.id.split("/").at(-1) ?? "";
  const signedIn = await fetch(`${pages.url}/account/login`, {
    method: "POST",
    body: new URLSearchParams({ customer: number }),
    redirect: "manual",
  });
  const session = signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const account = await html("/account", { cookie: session });
  expect(account).toContain(customer?.lastName);
  expect(account).toContain(pages.shop.ordersOfCustomer(customer?.id ?? "")[0]?.name);
  const out = await fetch(`${pages.url}/account/logout`, { redirect: "manual" });
  expect(out.headers.getSetCookie()[0]).toContain("Max-Age=0");
});
