/**
 * A person asks for their data, has their history cleared, is answered, and is erased: as shopper (without JavaScript) and as
 * merchant, through the built app, its worker, the host's webhooks and a real mailbox.
 */
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postAsStaff } from "../setup/ask-as-staff";
import { violations } from "../setup/banner-page";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";

const SHOP = "lumen-home.myshopify.com";

let demo: DemoForTests;
let browser: TestBrowser;
let staff: BrowserContext;
let admin: Page;

beforeAll(async () => {
  demo = await demoForTests("requests", { app: 4140, standin: 4141 });
  browser = await launchBrowser();
  staff = await browser.newContext({ acceptDownloads: true });
  admin = await staff.newPage();
  await admin.goto(`${demo.standinUrl}/admin/apps/kept`);
  await app().getByRole("heading", { level: 1 }).first().waitFor();
  await demo.eventually("the store's own address", async () => {
    const calls = await demo.control<object[]>("calls?operation=ShopInfo");
    return calls.length > 0 ? true : undefined;
  });
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** The app inside the host's admin. */
const app = (): FrameLocator => admin.frameLocator("iframe");

async function openInAdmin(path: string): Promise<void> {
  await admin.goto(`${demo.standinUrl}/admin/apps/kept${path}`);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(demo.pictures, `requests-${name}.png`), fullPage: true });
}

interface Mail {
  readonly to: unknown;
  readonly subject: string;
  readonly text: string;
}

/** The newest; to one person where others get the same. */
const mailAbout = (subject: RegExp, to = ""): Promise<Mail> =>
  demo.eventually(`a mail about ${subject}`, async () =>
    (await demo.control<Mail[]>("mail")).findLast(
      (mail) => subject.test(mail.subject) && JSON.stringify(mail.to).includes(to),
    ),
  );

/** The link in a mail, as it is reached on this machine. */
function linkIn({ text }: Mail): string {
  const url = new URL(/https:\/\/\S+/.exec(text)?.[0] ?? "");
  return `${demo.standinUrl}${url.pathname}${url.search}`;
}

interface Person {
  readonly id: string;
  readonly email: string;
  readonly phone: string | null;
}

async function person(index: number): Promise<Person> {
  const path = `customers?shop=${SHOP}&limit=1&offset=${index}`;
  const { customers } = await demo.control<{ customers: Person[] }>(path);
  const [found] = customers;
  if (!found) throw new Error("the seed has too few customers");
  return found;
}

const numberOf = (gid: string) => Number(gid.split("/").at(-1));

function deliver(topic: string, payload: object): Promise<{ status: number }[]> {
  return demo.control("webhooks", { topic, shop: SHOP, payload });
}

describe("a data request that the host passes on", () => {
  it("is shown with its date, downloaded by staff, and counted as answered in time", async () => {
    const { id, email, phone } = await person(3);
    const payload = {
      ...{ shop_id: 1, shop_domain: SHOP, orders_requested: [] },
      customer: { id: numberOf(id), email, phone },
      data_request: { id: 424_242 },
    };
    for (let time = 0; time < 2; time++) {
      expect((await deliver("customers/data_request", payload))[0]?.status).toBe(200);
    }
    const mail = await mailAbout(/see their data/);
    expect(mail.text).not.toContain(email);
    await openInAdmin("/app/requests");
    await app().getByRole("link", { name: "See their data" }).first().waitFor();
    expect(await app().getByRole("link", { name: "See their data" }).count()).toBe(1);
    expect(await app().locator("body").textContent()).not.toContain(email);
    await picture(admin, "list");
    await app().getByRole("link", { name: "See their data" }).click();
    const save = app().getByRole("button", { name: "Download" });
    await save.waitFor();
    await picture(admin, "one");
    await save.click();
    await app().getByLabel("What do you need it for?").fill("To hand it to the customer");
    const [download] = await Promise.all([
      admin.waitForEvent("download"),
      app().getByRole("button", { name: "Download it" }).click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    expect(strFromU8(files["data.json"] ?? new Uint8Array())).toContain(email);
    await app().getByText("Answered", { exact: true }).first().waitFor();
    expect(await app().locator("body").textContent()).not.toContain(email);
  });
});

describe("a shopper without JavaScript and without an account", () => {
  it("asks, confirms, follows, and takes their data once", async () => {
    const { email } = await person(5);
    const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${demo.standinUrl}/apps/privacy/requests?locale=de`);
    await page.getByRole("button", { name: "Anfrage senden" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Meine Daten einsehen").check();
    await page.getByLabel("Ihre E-Mail-Adresse").fill("keine Adresse");
    await page.getByRole("button", { name: "Anfrage senden" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Ihre E-Mail-Adresse").inputValue()).toBe("keine Adresse");
    await picture(page, "form-problems");
    await page.getByLabel("Ihre E-Mail-Adresse").fill(email);
    await page.getByRole("button", { name: "Anfrage senden" }).click();
    await page.getByRole("heading", { name: "Bitte sehen Sie in Ihr Postfach" }).waitFor();
    await page.goto(linkIn(await mailAbout(/Bitte bestätigen/)));
    expect(await page.content()).not.toContain(email);
    await page.getByRole("button", { name: "Ja, das war ich" }).click();
    await page.getByRole("heading", { name: "Ihre Anfrage" }).waitFor();
    const follow = page.url();
    await picture(page, "follow");

    await mailAbout(/hat Ihre Anfrage erhalten/);
    await openInAdmin("/app/requests");
    await app().getByRole("link", { name: "See their data" }).click();
    await app().getByRole("button", { name: "Send to the customer" }).click();
    await page.goto(linkIn(await mailAbout(/liegen bereit/)));
    expect(page.url().split("?")[0]).toBe(follow.split("?")[0]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Meine Daten herunterladen" }).click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    expect(strFromU8(files["README.html"] ?? new Uint8Array())).toContain("Ihre Daten");
    expect(strFromU8(files["data.json"] ?? new Uint8Array())).toContain(email);
    await page.goto(follow);
    expect(await page.getByRole("button").count()).toBe(0);
    await context.close();
  });

  it("asks and follows in their own language, on a telephone", async () => {
    const { email } = await person(11);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const sound = async () => {
      expect(await violations(page, [".kept"])).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    };
    await page.goto(`${demo.standinUrl}/apps/privacy/requests?locale=ja`);
    await sound();
    await picture(page, "form-ja-390");
    await page.getByRole("link", { name: "Polski" }).click();
    await page.getByLabel("Sprostować moje dane").check();
    await page.getByLabel("Twój adres e-mail").fill(email);
    await sound();
    await picture(page, "form-pl-390");
    await page.getByRole("button", { name: "Wyślij wniosek" }).click();
    await page.getByRole("heading", { name: "Sprawdź swoją skrzynkę" }).waitFor();
    await page.goto(linkIn(await mailAbout(/Potwierdź swój wniosek/, email)));
    await sound();
    await page.getByRole("button", { name: "Tak, to mój wniosek" }).click();
    await page.getByText("Sklep rozpatruje Twój wniosek.").waitFor();
    await sound();
    await picture(page, "follow-pl-390");
    expect((await mailAbout(/otrzymał Twój wniosek/, email)).text).toContain("odpowie do");
    await context.close();
  });

  it("is told in plain words that a wrong link leads nowhere", async () => {
    for (const path of [`requests/${"x".repeat(43)}`, "requests/confirm/short"]) {
      const answer = await fetch(`${demo.standinUrl}/apps/privacy/${path}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("This link leads nowhere");
    }
  });
});

/** Puts a banner in force that names one vendor more; the page in front stays as it is. */
async function publishWith(vendor: string): Promise<void> {
  const form = { intent: "add", id: vendor };
  const added = await postAsStaff(demo, { staff: "owner", path: "/app/consent/vendors", form });
  if (!added.ok) throw new Error(`${vendor} was not added: ${added.status}`);
  const page = await staff.newPage();
  await page.goto(`${demo.standinUrl}/admin/apps/kept/app/consent/banner`);
  const editor = page.frameLocator("iframe");
  await editor.getByRole("button", { name: "Publish the draft", disabled: false }).click();
  await editor.getByText("There is no draft").waitFor();
  await page.close();
}

describe("a browsing history", () => {
  it("is cleared once staff have an outcome for everybody, also for a vendor who joins meanwhile", async () => {
    const { email } = await person(9);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${demo.standinUrl}/apps/privacy/requests?locale=en`);
    await page.getByLabel("Clear my browsing history and service records").check();
    await page.getByLabel("Your e-mail address").fill(email);
    await picture(page, "form-history");
    await page.getByRole("button", { name: "Send the request" }).click();
    const confirmation = await mailAbout(/Please confirm/, email);
    expect(confirmation.text).toContain("have their browsing history and service records cleared");
    await page.goto(linkIn(confirmation));
    await page.getByRole("button", { name: "Yes, that was me" }).click();
    await page.getByRole("heading", { name: "Your request" }).waitFor();
    const toChoices = page.getByRole("main").getByRole("link", { name: "Your privacy choices" });
    expect(await toChoices.count()).toBe(0);

    await openInAdmin("/app/requests");
    await app().getByRole("link", { name: "Clear their browsing history" }).click();
    await app().getByText("Your published banner names no vendor that needs consent").waitFor();
    await picture(admin, "history-no-vendor");
    await publishWith("hotjar");
    await admin.reload();
    const found = (name: string) => app().getByLabel(`What you found at ${name}`);
    const mark = app().getByRole("button", { name: "Mark as answered …" });
    await found("Hotjar").waitFor();
    expect(await found("Hotjar").inputValue()).toBe("");
    await mark.click();
    await app()
      .getByText("Missing: Hotjar, Shopify’s own records of visits, your own service records.")
      .waitFor();
    await picture(admin, "history-missing");
    await found("Hotjar").selectOption("Asked to delete");
    await found("Shopify’s own records of visits").selectOption("Asked to delete");
    await found("Your own service records").selectOption("Holds nothing about this person");
    await app().getByText("Missing:").waitFor({ state: "detached" });

    await publishWith("klaviyo");
    const answer = app().getByRole("button", { name: "Mark as answered", exact: true });
    await mark.click();
    await answer.click();
    await app().getByText("Missing: Klaviyo.").waitFor();
    expect(await found("Hotjar").inputValue()).toBe("asked");
    await found("Klaviyo").selectOption("Deleted");
    await picture(admin, "history");
    await admin.setViewportSize({ width: 390, height: 1700 });
    await picture(admin, "history-390");
    await admin.setViewportSize({ width: 1280, height: 720 });
    await mark.click();
    await answer.click();
    const said =
      /Hotjar – asked to delete; Klaviyo – deleted; Shopify’s own records of visits – asked to delete; your own service records – holds nothing/;
    await app().getByText(said).waitFor();
    await picture(admin, "history-answered");

    await page.goto(linkIn(await mailAbout(/has answered your request/, email)));
    await page.getByText("The store has done what you asked, or answered you directly.").waitFor();
    // The vendors who have come since store something here, which can be cleared on the spot.
    await picture(page, "follow-history");
    await toChoices.click();
    await page.getByText("In the same place you can clear what the tools named there").waitFor();
    await context.close();
  });
});

describe("an erasure", () => {
  it("asked for by form is decided by staff with a look at what goes and what stays", async () => {
    const { email } = await person(7);
    const body = new URLSearchParams({ kind: "erasure", email, message: "" });
    await fetch(`${demo.standinUrl}/apps/privacy/requests?locale=en`, { method: "POST", body });
    const confirmation = linkIn(await mailAbout(/Please confirm/, email));
    await fetch(confirmation, { method: "POST" });
    await openInAdmin("/app/requests");
    await app().getByRole("link", { name: "Delete their data" }).click();
    await app().getByText("Goes now").waitFor();
    await app().getByText("Not erased in Shopify").waitFor();
    await picture(admin, "erasure-preview");
    await app().getByRole("button", { name: "Erase …" }).click();
    await app().getByLabel("Why should they be erased?").fill("They ask for it");
    await picture(admin, "erasure-proposal");
    await app().getByRole("button", { name: "Propose it" }).click();
    await app()
      .getByText(/^Cooling off until/)
      .waitFor();
    await picture(admin, "erasure-cooling-off");
    await demo.control("clock", { advance: "PT23H" });
    await openInAdmin("/app/approvals");
    await app()
      .getByText(/^Cooling off until/)
      .waitFor();
    await demo.control("clock", { advance: "PT1H30M" });
    await demo.eventually("the erasure", async () => {
      await openInAdmin("/app/requests?show=done");
      await app().getByRole("heading", { level: 1 }).first().waitFor();
      return (await app().getByText("Person erased").count()) > 0 ? true : undefined;
    });
    await picture(admin, "erased");
    expect((await mailAbout(/has deleted your data/)).text).toContain("last message");
  });

  it("asked for by the host leaves nothing of the person, and says so", async () => {
    const { id, email, phone } = await person(3);
    const customer = { id: numberOf(id), email, phone };
    const payload = { shop_id: 1, shop_domain: SHOP, customer, orders_to_redact: [] };
    for (let time = 0; time < 2; time++) await deliver("customers/redact", payload);
    await openInAdmin("/app/requests?show=done");
    await demo.eventually("the erased case", async () => {
      await openInAdmin("/app/requests?show=done");
      await app().getByRole("link", { name: "See their data" }).first().waitFor();
      const erased = await app().getByText("Person erased").count();
      return erased >= 2 ? true : undefined;
    });
  });
});
