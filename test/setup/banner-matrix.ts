/**
 * Regions × Global Privacy Control × direction of writing × what the browser remembers: what a
 * visitor meets in each, held against the rules of the domain and counted at the third parties.
 */
import type { BrowserContext } from "playwright-core";
import {
  effectiveBits,
  honouredSignal,
  offeredBits,
  placeOf,
  presumedBits,
  regimeCode,
  regimeFor,
  rejectedBits,
  shouldAsk,
} from "../../app/domain/consent/model";
import { bar, newVisitor } from "./banner-page";
import type { BannerStore } from "./banner-store";
import type { TestBrowser } from "./browser";

/** As the platform names them, with the market's country; "unknown" for visitors nobody can place. */
export const places = [
  ...["DEBE", "FR", "GB", "CH", "BR", "NO", "USCA", "USTX", "USNH", "USWY", "USNY", "JP"],
  ...["US unknown", "AQ unknown"],
] as const;
export const memories = ["none", "accepted", "rejected", "outdated", "too-old"] as const;

export interface Cell {
  readonly place: string;
  readonly gpc: boolean;
  readonly direction: "ltr" | "rtl";
  readonly memory: (typeof memories)[number];
}

export function allCells(): Cell[] {
  return places.flatMap((place) =>
    [false, true].flatMap((gpc) =>
      (["ltr", "rtl"] as const).flatMap((direction) =>
        memories.map((memory) => ({ place, gpc, direction, memory })),
      ),
    ),
  );
}

/** Every `step`th cell: a sample in which every place and every memory occurs. */
export function sampleOf(cells: readonly Cell[], step: number): Cell[] {
  return cells.filter((_, index) => index % step === 0);
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
  const counts = cell.memory === "accepted" || cell.memory === "rejected";
  // Who has chosen isn't asked by another rule, and keeps the market's for the signal.
  const market = regimeCode(regimeFor({ country: place.country }));
  const held = counts ? market : regime;
  const signal = honouredSignal(held, cell.gpc);
  const chosen = cell.memory === "rejected" ? rejectedBits(regime) : offeredBits(regime);
  const expected = {
    asked: shouldAsk(regime, signal, counts),
    bits: effectiveBits(counts ? chosen : presumedBits(regime), held, signal),
  };
  const one = await newVisitor(browser, { gpc: cell.gpc });
  try {
    await remember(one.context, cell, { chosen, version });
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
      compare("asked", (await bar(one.page).count()) > 0, expected.asked);
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

async function remember(
  context: BrowserContext,
  { memory }: Cell,
  { chosen, version }: { chosen: number; version: number },
): Promise<void> {
  if (memory === "none") return;
  const fingerprint = `${version}`.padStart(8, "0");
  const value = JSON.stringify({
    at: Date.now() - (memory === "too-old" ? 400 * DAY_MS : DAY_MS),
    bits: chosen,
    asked: memory === "outdated" ? "ffffffff" : fingerprint,
    visitor: "",
  });
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
