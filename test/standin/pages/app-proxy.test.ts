import "@shopify/shopify-api/adapters/node";
import { ApiVersion, shopifyApi } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startPages, type RunningPages } from "./start-pages";
import { startSampleApp, type ReceivedRequest, type SampleApp } from "./start-sample-app";

let app: SampleApp;
let pages: RunningPages;

/** The app's own library: what it accepts is what the real platform would have signed. */
const library = shopifyApi({
  apiKey: "kept-demo-key",
  apiSecretKey: "kept-demo-secret-0123456789abcdef",
  apiVersion: ApiVersion.July26,
  hostName: "kept.example",
  isEmbeddedApp: true,
});

beforeAll(async () => {
  app = await startSampleApp(({ url }, response) => {
    response.setHeader("set-cookie", "app=1");
    if (url.pathname.startsWith("/proxy/policy")) {
      response.writeHead(410, { "content-type": "application/liquid", "x-from-app": "yes" });
      response.end("<h1>Policy of {{ shop.name }} in {{ request.locale.iso_code }}</h1>");
    } else if (url.pathname === "/proxy/bare") {
      response.writeHead(200, { "content-type": "application/liquid" });
      response.end("{% layout none %}<p>{{ shop.name }}</p>");
    } else if (url.pathname === "/proxy/move") {
      response.writeHead(303, { location: "/apps/privacy/requests/token" }).end();
    } else {
      response.writeHead(201, { "content-type": "application/json" }).end('{"kept":true}');
    }
  });
  pages = await startPages(app);
});

beforeEach(() => {
  app.requests.length = 0;
});

afterAll(async () => {
  await pages.stop();
  await app.stop();
});

function last(): ReceivedRequest {
  const request = app.requests.at(-1);
  if (!request) throw new Error("the app received nothing");
  return request;
}

test("a forwarded request is signed so that the app's library accepts it", async () => {
  await fetch(`${pages.url}/apps/privacy/requests?topic=access&topic=deletion&name=%C3%84nne`);
  const { url } = last();
  expect(url.pathname).toBe("/proxy/requests");
  expect(url.searchParams.getAll("topic")).toEqual(["access", "deletion"]);
  const valid = (params: URLSearchParams) =>
    library.utils.validateHmac(params, { signator: "appProxy" });
  expect(await valid(url.searchParams)).toBe(true);
  url.searchParams.set("name", "Bert");
  expect(await valid(url.searchParams)).toBe(false);
});

test("a visitor can't pass as a customer or as another shop", async () => {
  await fetch(
    `${pages.url}/apps/privacy/choices?shop=second-shop.myshopify.com&logged_in_customer_id=1&path_prefix=/x&signature=0`,
  );
  const { searchParams } = last().url;
  expect(searchParams.getAll("shop")).toEqual(["lumen-home.myshopify.com"]);
  expect(searchParams.getAll("logged_in_customer_id")).toEqual([""]);
  expect(searchParams.get("path_prefix")).toBe("/apps/privacy");
});

test("a signed-in customer's id goes along", async () => {
  const [customer] = pages.shop.customers.values();
  const number = customer?.id.split("/").at(-1) ?? "";
  await fetch(`${pages.url}/apps/privacy/choices`, {
    headers: { cookie: `standin_customer=${number}` },
  });
  expect(last().url.searchParams.get("logged_in_customer_id")).toBe(number);
});

test("cookies are stripped in both directions", async () => {
  const response = await fetch(`${pages.url}/apps/privacy/consent`, {
    method: "POST",
    headers: { cookie: "a=b", authorization: "Bearer x", "content-type": "application/json" },
    body: '{"choice":"reject"}',
  });
  expect(last()).toMatchObject({ method: "POST", body: '{"choice":"reject"}' });
  expect(last().headers).not.toHaveProperty("cookie");
  expect(last().headers).not.toHaveProperty("authorization");
  expect(last().headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(response.status).toBe(201);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(await response.json()).toEqual({ kept: true });
});

test("a Liquid answer is rendered inside the theme with its status and headers kept", async () => {
  const response = await fetch(`${pages.url}/de/apps/privacy/policy/`);
  const page = await response.text();
  expect(response.status).toBe(410);
  expect(response.headers.get("x-from-app")).toBe("yes");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.getSetCookie().join()).not.toContain("app=1");
  expect(page).toContain("<h1>Policy of Lumen Home in de</h1>");
  expect(page).toContain('class="site-footer"');
});

test("a Liquid answer without layout stands alone", async () => {
  const response = await fetch(`${pages.url}/apps/privacy/bare`);
  expect(await response.text()).toBe("<p>Lumen Home</p>");
});

test("a redirect goes to the browser", async () => {
  const response = await fetch(`${pages.url}/apps/privacy/move`, { redirect: "manual" });
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/apps/privacy/requests/token");
});

test("an app that does not answer gives an error page of the shop", async () => {
  const alone = await startPages();
  const response = await fetch(`${alone.url}/apps/privacy/policy`);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain("not available right now");
  await alone.stop();
});
