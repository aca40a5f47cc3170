/** A merchant who knows what their shop uses: tools are named before any page has reported them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { openAdmin } from "../setup/open-admin";
import { openDemoShop } from "../setup/open-demo-shop";

let demo: DemoForTests;
let browser: TestBrowser;

beforeAll(async () => {
  demo = await demoForTests("consent-tools", { app: 4490, standin: 4491 });
  await openDemoShop(demo);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

describe("the tools of a shop", () => {
  it("are added by name or by address, and held back from the next publication on", async () => {
    const { app, picture } = await openAdmin({ demo, browser }, "/app/consent/vendors");
    await picture("tools-none");
    // A shop with few visits: every page reports until the tools are known.
    await app.getByRole("button", { name: "Let every page report" }).click();
    await app.getByText("100 % of page views report names").waitFor();

    const name = app.getByLabel("Name of the tool");
    await name.fill("klav");
    await app.getByRole("option", { name: "Klaviyo", exact: false }).click();
    await app.getByText("Its cookies and addresses are known.").waitFor();
    await app.getByRole("button", { name: "Add Klaviyo to the banner" }).click();
    await app.getByRole("heading", { name: "Klaviyo" }).waitFor();
    await expect.poll(() => name.inputValue()).toBe("");

    await name.fill("Our numbers");
    const addresses = app.getByLabel("Its addresses, one a line");
    await addresses.fill("nowhere");
    await app.getByLabel("What it is for", { exact: true }).selectOption("analytics");
    const add = app.getByRole("button", { name: "Add to the banner", exact: true });
    await add.click();
    await app.getByText("Address 1 can’t be read. Enter it like stats.example.com").waitFor();
    // What was entered is still there, to be mended.
    expect([await name.inputValue(), await addresses.inputValue()]).toEqual([
      ...["Our numbers", "nowhere"],
    ]);
    await picture("tools-own");
    await addresses.fill("https://stats.canary.example/collect.js?v=3");
    await add.click();
    await app.getByRole("heading", { name: "Our numbers" }).waitFor();
    await app.getByRole("button", { name: "Change the privacy policy of Our numbers" }).click();
    const policy = app.getByLabel("Address of Our numbers’s privacy policy");
    await policy.fill("ours.canary.example");
    const save = app.getByRole("button", { name: "Save the privacy policy of Our numbers" });
    await save.click();
    await app.getByText("Enter an address that begins with https://").waitFor();
    await policy.fill("https://ours.canary.example/privacy");
    await save.click();
    await app.getByRole("link", { name: "https://ours.canary.example/privacy" }).waitFor();
    await picture("tools-added");

    const editor = await openAdmin({ demo, browser }, "/app/consent/banner");
    await editor.app.getByRole("button", { name: "Publish the draft" }).click();
    await editor.app.getByText("There is no draft").waitFor();
    const gate = await (await fetch(demo.standinUrl)).text();
    expect(gate).toContain("stats.canary.example/collect.js");
    expect(gate).toContain("klaviyo.com/");
    expect(gate).toContain('"n":100');
    const policies = await (await browser.newContext()).newPage();
    await policies.goto(`${demo.standinUrl}/apps/privacy/policy`);
    const link = policies.getByRole("row").filter({ hasText: "Our numbers" }).getByRole("link");
    expect(await link.getAttribute("href")).toBe("https://ours.canary.example/privacy");
  });
});
