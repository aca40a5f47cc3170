/** What a test asks of a page that shows the banner. */
import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import type {} from "~/storefront/page";
import type { TestBrowser } from "./browser";

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses of the requests of the latest page, this shop's own and others'. */
  readonly requests: string[];
}

/** A browser nobody has used before. */
export async function newVisitor(
  browser: TestBrowser,
  over: { gpc?: boolean; width?: number; height?: number } = {},
): Promise<Visitor> {
  const { gpc = false, width = 1280, height = 800 } = over;
  const context = await browser.newContext({ viewport: { width, height } });
  if (gpc) {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "globalPrivacyControl", { value: true });
    });
  }
  const page = await context.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  return { page, context, requests };
}

export const bar = (page: Page) =>
  page.locator(
    "kept-banner :is(section, dialog).bar, kept-banner .box:not([role]), kept-banner .centre",
  );
export const dialog = (page: Page) => page.locator("kept-banner dialog[open]");
export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();

/** Ids of the trackers that have run, in their order. */
export const hasRun = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(() => (Reflect.get(window, "trackersLoaded") as string[] | undefined) ?? []);

export const allowed = (page: Page) =>
  page.waitForFunction(() => window.kept.consent?.()).then((found) => found.jsonValue());
export const platform = (page: Page) =>
  page.evaluate(() => window.Shopify?.customerPrivacy?.currentVisitorConsent());

export function recorded(page: Page): Promise<number> {
  return page
    .waitForResponse((response) => response.url().endsWith("/apps/privacy/consent"))
    .then((response) => response.status());
}

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const tool = Reflect.get(window, "axe") as {
      run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const { violations: found } = await tool.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

/** Width and height of everything in the banner that can be pressed. */
export function targets(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const root = document.querySelector("kept-banner")?.shadowRoot;
    const parts = [...(root?.querySelectorAll("button,a,input,label") ?? [])];
    return parts.flatMap((part) => {
      const { width, height } = part.getBoundingClientRect();
      return width > 0 ? [width, height] : [];
    });
  });
}

/** What the keyboard is on, inside the banner's shadow; an empty text elsewhere. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inner = document.querySelector("kept-banner")?.shadowRoot?.activeElement;
    return inner?.textContent || inner?.closest("label")?.textContent || "";
  });
}

/** Presses Tab until the keyboard is on what begins with `name`. Throws with what it passed. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let at = await focusedText(page); !at.startsWith(name); at = await focusedText(page)) {
    passed.push(at);
    if (passed.length > 40) throw new Error(`${name} was not reached: ${passed.join(", ")}`);
    await page.keyboard.press("Tab");
  }
}
