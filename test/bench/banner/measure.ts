/** One visit of one variant, and the next: what it costs a visitor's browser. */
import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import type { TestBrowser } from "../../setup/browser";
import type { BenchShop } from "./shop";
import type { Variant, VariantName } from "./variants";

export interface Visit {
  /** Milliseconds of script on the main thread until the page is quiet, first and repeat view. */
  readonly script: number;
  readonly scriptAgain: number;
  /** From the start of the navigation until "accept" is there and nothing lies over it. */
  readonly clickable: number | undefined;
  /** The slowest event of the click on "accept", as Event Timing rounds it (8 ms). */
  readonly slowestEvent: number | undefined;
  readonly lcp: number;
  readonly cls: number;
  readonly longTasks: number;
  /** Bytes of scripts and styles that the repeat view asked the network for. */
  readonly bytesAgain: number;
}

const QUIET_MS = 700;
/** In which the browser takes down what the visit before had: it is nobody's cost. */
const APART_MS = 200;

/** A phone of 412 × 915, which minds no certificate of our own. */
export const phone = {
  ignoreHTTPSErrors: true,
  viewport: { width: 412, height: 915 },
} as const;

/**
 * Watches what the browser reports, from before the page's first script, and looks for what the banner
 * calls "accept" frame by frame; with no `accept` only the former.
 */
function watchPage(accept: readonly string[]): void {
  const seen = { clickable: 0, lcp: 0, cls: 0, longTasks: 0, slowest: 0 };
  Reflect.set(window, "seen", seen);
  const observe = (type: string, take: (entry: PerformanceEntry) => void, more = {}): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    });
  };
  observe("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  observe("layout-shift", (entry) => (seen.cls += Reflect.get(entry, "value") as number));
  observe("longtask", () => seen.longTasks++);
  observe("event", ({ duration }) => (seen.slowest = Math.max(seen.slowest, duration)), {
    durationThreshold: 16,
  });
  const find = (): Element | null | undefined => {
    let root: Document | ShadowRoot | null | undefined = document;
    let found: Element | null | undefined;
    for (const selector of accept) {
      found = root?.querySelector(selector);
      root = found?.shadowRoot;
    }
    return found;
  };
  const look = (): void => {
    const button = find();
    const box = button?.getBoundingClientRect();
    if (button && box && box.width > 0) {
      const root = button.getRootNode() as Document | ShadowRoot;
      const top = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (top && (top === button || button.contains(top))) {
        seen.clickable = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  if (accept.length > 0) requestAnimationFrame(look);
}

async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
}

interface Visiting {
  readonly name: VariantName;
  readonly variant: Variant;
  /** How many times slower the processor is. */
  readonly throttle: number;
}

/**
 * Three fresh profiles: in one the banner is looked for and answered, in one the page's paint is
 * watched without that, because looking for a banner lays the page out in every frame, and in one
 * scripts are timed, with no watcher's among them.
 */
export async function visitOnce(
  browser: TestBrowser,
  shop: BenchShop,
  visiting: Visiting,
): Promise<Visit> {
  const watch = async (page: Page, looked: readonly string[]) => {
    await page.addInitScript(watchPage, looked);
    await load(page, shop.url(visiting.name));
    return seen(page);
  };
  const painted = await inFreshProfile({ ...visiting, browser, shop }, (page) => watch(page, []));
  const answered = await inFreshProfile({ ...visiting, browser, shop }, async (page) => {
    const { clickable } = await watch(page, visiting.variant.accept);
    await accept(page, visiting.variant);
    return { clickable, slowest: (await seen(page)).slowest };
  });
  const timed = await inFreshProfile({ ...visiting, browser, shop }, (page, session) =>
    timeScripts({ page, session, shop }, visiting),
  );
  const asks = visiting.variant.accept.length > 0;
  return {
    ...timed,
    clickable: asks ? answered.clickable : undefined,
    slowestEvent: asks ? answered.slowest : undefined,
    ...{ lcp: painted.lcp, cls: painted.cls, longTasks: painted.longTasks },
  };
}

async function inFreshProfile<Result>(
  { browser, shop, throttle }: Visiting & { browser: TestBrowser; shop: BenchShop },
  look: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    // The loader of TypeScript names functions by a helper that pages don't have.
    await page.addInitScript("globalThis.__name = (named) => named");
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    await page.goto(shop.warmUp);
    return await look(page, session);
  } finally {
    await context.close();
    await sleep(APART_MS);
  }
}

async function timeScripts(
  { page, session, shop }: { page: Page; session: CDPSession; shop: BenchShop },
  { name, variant }: Visiting,
): Promise<Pick<Visit, "script" | "scriptAgain" | "bytesAgain">> {
  const timed = async (): Promise<number> => {
    const before = await scriptTime(session);
    await load(page, shop.url(name));
    return (await scriptTime(session)) - before;
  };
  const script = await timed();
  await accept(page, variant);
  await page.goto(shop.warmUp);
  let bytesAgain = 0;
  const assets = new Set<string>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.includes("/a/kept") || /cookieconsent|c15t/.test(response.url)) {
      assets.add(requestId);
    }
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (assets.has(requestId)) bytesAgain += encodedDataLength;
  });
  const scriptAgain = await timed();
  return { script, scriptAgain, bytesAgain };
}

async function load(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(QUIET_MS);
}

const seen = (page: Page) =>
  page.evaluate(
    () =>
      Reflect.get(window, "seen") as Record<
        "clickable" | "lcp" | "cls" | "longTasks" | "slowest",
        number
      >,
  );

/** A real click on what the banner calls "accept". */
async function accept(page: Page, { accept: path }: Variant): Promise<void> {
  if (path.length === 0) return;
  await page.locator(path.join(" ")).first().click();
  await page.waitForTimeout(QUIET_MS);
}
