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

/** What axe finds: on the whole page, or in these parts of it. */
export async function violations(page: Page, within?: readonly string[]): Promise<string[]> {
  // It is large: once a page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (include) => {
    const tool = Reflect.get(window, "axe") as {
      run(context: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const { violations: found } = await tool.run(include ? { include } : document);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, within);
}

/** Width and height of everything in the banner that can be pressed, and of the way back. */
export function targets(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const hosts = [...document.querySelectorAll("kept-banner,kept-back")];
    const parts = hosts.flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll("button,a,input,label") ?? []),
      ...host.querySelectorAll("a"),
    ]);
    return parts.flatMap((part) => {
      const { width, height } = part.getBoundingClientRect();
      return width > 0 ? [width, height] : [];
    });
  });
}

/** What is wrong with what is on the screen; empty when nothing is. */
export async function unsound(page: Page): Promise<string[]> {
  const small = (await targets(page)).filter((length) => length < 44);
  const wide = await page.evaluate(() => {
    const root = document.querySelector("kept-banner")?.shadowRoot;
    const parts = [document.documentElement, ...(root?.querySelectorAll("section,dialog") ?? [])];
    return parts
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map(({ tagName }) => tagName);
  });
  return [
    ...(await violations(page)),
    ...small.map((length) => `a target of ${length} px`),
    ...wide.map((name) => `${name} has to be moved sideways`),
  ];
}

/**
 * How what matches stands on the screen, seen or not: its size there, the opacity of all that it
 * stands in, the computed style, and whether a click on its middle would reach it.
 */
export function standing(
  page: Page,
  host: string,
  selector: string,
): Promise<
  {
    readonly text: string;
    readonly height: number;
    readonly opacity: number;
    readonly fontSize: number;
    readonly isReached: boolean;
  }[]
> {
  return page.evaluate(
    ([host, selector]) => {
      const above = (node: Element): Element | null => {
        const root = node.getRootNode();
        const outer = root instanceof ShadowRoot ? root.host : null;
        return node.assignedSlot ?? node.parentElement ?? outer;
      };
      // What has no box of its own fades nothing.
      const ownOpacity = ({ display, opacity }: CSSStyleDeclaration): number =>
        display === "contents" ? 1 : Number(opacity);
      const opacityOf = (node: Element | null): number =>
        node ? ownOpacity(getComputedStyle(node)) * opacityOf(above(node)) : 1;
      const root = document.querySelector(host)?.shadowRoot;
      return [...(root?.querySelectorAll(selector) ?? [])].map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        const at = root?.elementFromPoint(x + width / 2, y + height / 2);
        const { fontSize, visibility } = getComputedStyle(part);
        return {
          text: part.textContent,
          height,
          opacity: visibility === "visible" ? opacityOf(part) : 0,
          fontSize: parseFloat(fontSize),
          isReached: !!at && (part === at || part.contains(at)),
        };
      });
    },
    [host, selector] as const,
  );
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
