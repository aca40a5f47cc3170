/**
 * Regions × Global Privacy Control × direction of writing × what the browser remembers: what a
 * visitor meets in each, held against the rules of the domain and counted at the third parties.
 */
import type { BrowserContext, Page } from "playwright-core";
import {
  effectiveBits,
  honouredSignal,
  offeredBits,
  placeOf,
  regimeCode,
  regimeFor,
  rejectedBits,
  restingBits,
  ruleFor,
  shouldAsk,
  stillCounts,
  type StoredChoice,
} from "../../app/domain/consent/model";
import { bar, newVisitor } from "./banner-page";
import type { BannerStore } from "./banner-store";
import type { TestBrowser } from "./browser";

/** As the platform names them, with the market's country; "unknown" for visitors nobody can place. */
export const places = [
  ...["DEBE", "FR", "GB", "CH", "BR", "NO", "USCA", "USTX", "USNH", "USWY", "USNY", "JP"],
  ...["US unknown", "AQ unknown"],
] as const;

interface Memory {
  readonly answer: "accepted" | "rejected";
  readonly daysAgo: number;
  /** It was given before a vendor more was asked about. */
  readonly outdated?: true;
}

/** What a browser may remember: a choice that counts, and each way in which one may not. */
const memories = {
  none: undefined,
  accepted: { answer: "accepted", daysAgo: 1 },
  rejected: { answer: "rejected", daysAgo: 1 },
  "accepted, outdated": { answer: "accepted", daysAgo: 1, outdated: true },
  "rejected, outdated": { answer: "rejected", daysAgo: 1, outdated: true },
  "accepted half a year ago": { answer: "accepted", daysAgo: 192 },
  "accepted too long ago": { answer: "accepted", daysAgo: 400 },
  "rejected too long ago": { answer: "rejected", daysAgo: 400 },
  "rejected in the future": { answer: "rejected", daysAgo: -3 },
} satisfies Record<string, Memory | undefined>;
const memoryNames = Object.keys(memories) as (keyof typeof memories)[];

const directions = ["ltr", "rtl"] as const;

export interface Cell {
  readonly place: string;
  readonly gpc: boolean;
  readonly direction: (typeof directions)[number];
  readonly memory: keyof typeof memories;
}

export function allCells(): Cell[] {
  return places.flatMap((place) =>
    [false, true].flatMap((gpc) =>
      directions.flatMap((direction) =>
        memoryNames.map((memory) => ({ place, gpc, direction, memory })),
      ),
    ),
  );
}

/** Every place with and without a signal; memories and directions take turns. */
export function someCells(): Cell[] {
  const turn = <Item>(items: readonly Item[], by: number): Item => items[by % items.length] as Item;
  return places.flatMap((place, index) =>
    [false, true].map((gpc, second) => ({
      ...{ place, gpc },
      direction: turn(directions, index + second),
      memory: turn(memoryNames, 2 * index + 5 * second + 1),
    })),
  );
}

const DAY_MS = 86_400_000;

/** What is wrong with what this visitor meets; empty when nothing is. */
export async function problemsOf(
  cell: Cell,
  { store, browser, version }: { store: BannerStore; browser: TestBrowser; version: number },
): Promise<string[]> {
  const [region = ""] = cell.place.split(" ");
  const isUnknown = cell.place.endsWith("unknown");
  const place = isUnknown ? { country: region.slice(0, 2) } : placeOf(region);
  const regime = regimeCode(regimeFor(place));
  const { regime: marketRegime, renewDays } = ruleFor({ country: place.country });
  const market = regimeCode(marketRegime);
  const memory: Memory | undefined = memories[cell.memory];
  const choice = memory && {
    at: Date.now() - memory.daysAgo * DAY_MS,
    bits: memory.answer === "rejected" ? rejectedBits(regime) : offeredBits(regime),
    asked: memory.outdated ? "ffffffff" : fingerprintOf(version),
  };
  const earlier = choice?.bits;
  const counts = stillCounts(
    choice,
    { f: fingerprintOf(version), x: renewDays, r: market },
    Date.now(),
  );
  // Who has chosen isn't asked by another rule, and keeps the market's for the signal.
  const held = counts ? market : regime;
  const signal = honouredSignal(held, cell.gpc, false);
  const expected = {
    asked: shouldAsk(regime, signal, counts),
    bits: effectiveBits(counts ? choice.bits : restingBits(regime, earlier), held, signal),
  };
  const one = await newVisitor(browser, { gpc: cell.gpc });
  try {
    if (choice) await remember(one.context, choice);
    await store.forget();
    const query = `country=${region.slice(0, 2)}&region=${isUnknown ? "unknown" : region}&dir=${cell.direction}`;
    await one.page.goto(`${store.url}/case/matrix?${query}`, { waitUntil: "load" });
    await one.page.waitForFunction(
      () => window.kept.consent !== undefined && window.Shopify?.customerPrivacy !== undefined,
    );
    const settled = async (): Promise<string[]> => {
      const now = await one.page.evaluate(() => window.kept.consent?.());
      const bits =
        (now?.preferences ? 1 : 0) +
        (now?.analytics ? 2 : 0) +
        (now?.marketing ? 4 : 0) +
        (now?.sale_of_data ? 8 : 0);
      const hits = await store.hits();
      const problems: string[] = [];
      const compare = (what: string, is: unknown, should: unknown): void => {
        if (is !== should) problems.push(`${what}: ${String(is)}, should be ${String(should)}`);
      };
      compare("allowed", bits, expected.bits);
      const isAsked = (await bar(one.page).count()) > 0;
      compare("asked", isAsked, expected.asked);
      if (isAsked) compare("read", await directionOf(one.page), cell.direction);
      compare("decided", now?.decided, counts);
      compare("analytics requested", "MX-matrix" in hits, (expected.bits & 2) > 0);
      compare("marketing requested", "AR-matrix" in hits, (expected.bits & 4) > 0);
      return problems;
    };
    // The platform's answer and the tags take a moment; what is still wrong then is wrong.
    const until = performance.now() + 6000;
    let problems = await settled();
    while (problems.length > 0 && performance.now() < until) {
      await one.page.waitForTimeout(100);
      problems = await settled();
    }
    return problems.map((problem) => `${JSON.stringify(cell)}: ${problem}`);
  } finally {
    await one.context.close();
  }
}

const fingerprintOf = (version: number): string => `${version}`.padStart(8, "0");

/** By where the second button stands beside the first. */
async function directionOf(page: Page): Promise<string> {
  const [first = 0, second = 0] = await bar(page)
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().x));
  return first < second ? "ltr" : "rtl";
}

async function remember(context: BrowserContext, choice: StoredChoice): Promise<void> {
  const value = JSON.stringify({ ...choice, visitor: "" });
  await context.addInitScript((stored) => {
    // Only what was there before: what the page changes stays changed.
    if (!localStorage.getItem("kept")) localStorage.setItem("kept", stored);
  }, value);
}

/** The page of the matrix: one tag a purpose, by mark and by address. */
export function addMatrixPage(store: BannerStore): void {
  const tag = (id: string, purpose: string): string =>
    `<script type="text/plain" data-kept="${purpose}" data-src="${store.thirdParties}/t.js?id=${id}"></script>`;
  store.addPage("matrix", {
    body: tag("MX-matrix", "analytics") + tag("AR-matrix", "marketing"),
  });
}
