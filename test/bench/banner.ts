/**
 * What the banner costs a visitor, beside a floor made by hand and two peers, in one run: bytes until
 * it can be answered, script time, the time until it can be clicked, the slowest event of the answer,
 * the repeat view, paint and shifts, targets, axe, and Lighthouse's score with and without it.
 */
import { brotliCompressSync } from "node:zlib";
import { violations } from "../setup/banner-page";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { lighthouseScore } from "./banner/lighthouse-score";
import { phone, visitOnce, type Visit } from "./banner/measure";
import { startShop, type BenchShop } from "./banner/shop";
import { makeVariants, variantNames, type Variant, type VariantName } from "./banner/variants";
import { figuresOf, round, shown, spread, type BenchOptions, type BenchResult } from "./report";

export const summary = "the banner beside a floor made by hand, cookieconsent and c15t";

const PORTS = { shop: 4330, others: 4331, lighthouse: 4332 };
const THROTTLE = 4;

type Visits = Record<VariantName, Visit[]>;
const none = (): Visits => ({
  ...{ none: [], tagged: [], floor: [], bare: [], cookieconsent: [], c15t: [], kept: [] },
});

export async function run({ rounds, progress }: BenchOptions): Promise<BenchResult> {
  const variants = await makeVariants();
  const shop = await startShop(variants, PORTS);
  const browser = await launchBrowser();
  try {
    const throttled = none();
    const free = none();
    const visit = (name: VariantName, throttle: number): Promise<Visit> =>
      visitOnce(browser, shop, { name, variant: variants[name], throttle });
    for (let turn = 0; turn < rounds; turn++) {
      for (const name of shuffled(variantNames)) {
        throttled[name].push(await visit(name, THROTTLE));
        free[name].push(await visit(name, 1));
      }
      progress(`${turn + 1}/${rounds}`);
    }
    const sound = await soundness(browser, shop, variants);
    const scoreOf = (name: VariantName): Promise<number> =>
      lighthouseScore(shop.url(name), { port: PORTS.lighthouse, rounds: Math.min(rounds, 5) });
    const scores = { without: await scoreOf("none"), with: await scoreOf("kept") };
    return summed({ throttled, free, sound, variants, scores });
  } finally {
    await browser.close();
    await shop.stop();
  }
}

/** In turn each would always follow the same one, and pay for what that leaves behind. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

interface Soundness {
  readonly axe: number;
  readonly smallestTarget: number;
}

async function soundness(
  browser: TestBrowser,
  shop: BenchShop,
  variants: Readonly<Record<VariantName, Variant>>,
): Promise<Record<VariantName, Soundness>> {
  const found: Partial<Record<VariantName, Soundness>> = {};
  for (const name of variantNames) {
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.goto(shop.url(name), { waitUntil: "load" });
    const path = variants[name].accept;
    let smallestTarget = Number.NaN;
    if (path.length > 0) {
      const button = page.locator(path.join(" ")).first();
      await button.waitFor();
      smallestTarget = await button.evaluate((one) =>
        Math.min(
          ...[...(one.closest("section, [role=dialog]") ?? document).querySelectorAll("button, a")]
            .map((each) => each.getBoundingClientRect())
            .filter(({ width }) => width > 0)
            .map(({ width, height }) => Math.min(width, height)),
        ),
      );
    }
    // What the page has without a banner is nobody's fault.
    const axe = (await violations(page)).filter((each) => !each.startsWith("color-contrast"));
    found[name] = { axe: axe.length, smallestTarget };
    await context.close();
  }
  return found as Record<VariantName, Soundness>;
}

const bytesOf = ({ counted }: Variant): number =>
  counted.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);

function summed(all: {
  readonly throttled: Visits;
  readonly free: Visits;
  readonly sound: Readonly<Record<VariantName, Soundness>>;
  readonly variants: Readonly<Record<VariantName, Variant>>;
  readonly scores: { readonly with: number; readonly without: number };
}): BenchResult {
  const { throttled, free, sound, variants, scores } = all;
  const added = (visits: Visits, name: VariantName, key: "script" | "scriptAgain") => {
    // After a consent third parties run, with or without a banner.
    const beside = key === "script" ? visits.none : visits.tagged;
    const base = spread(beside.map((visit) => visit[key])).median;
    return spread(visits[name].map((visit) => visit[key] - base));
  };
  const of = (
    name: VariantName,
    key: "clickable" | "slowestEvent" | "lcp" | "cls" | "longTasks" | "bytesAgain",
  ) => spread(throttled[name].map((visit) => visit[key] ?? 0));
  const table = variantNames.map((name) => ({
    variant: name,
    "KB until interactive": (bytesOf(variants[name]) / 1024).toFixed(2),
    "script +ms": shown(added(throttled, name, "script"), 1),
    "clickable ms": shown(of(name, "clickable")),
    "slowest event ms": shown(of(name, "slowestEvent")),
    "repeat +ms (4x)": shown(added(throttled, name, "scriptAgain"), 1),
    "repeat +ms (1x)": shown(added(free, name, "scriptAgain"), 2),
    "repeat bytes": of(name, "bytesAgain").median,
    "LCP ms": shown(of(name, "lcp")),
    CLS: of(name, "cls").median.toFixed(3),
    "long tasks": of(name, "longTasks").median,
    "smallest target": Math.round(sound[name].smallestTarget),
    axe: sound[name].axe - sound.none.axe,
  }));
  const ratio = (key: "clickable", peer: VariantName): number =>
    round(of("kept", key).median / of(peer, key).median);
  return {
    name: "banner",
    figures: {
      untilInteractiveBytes: bytesOf(variants.kept),
      inlineBytes: brotliCompressSync(variants.kept.head).length,
      repeatRequestBytes: of("kept", "bytesAgain").median,
      ...figuresOf("scriptMs", added(throttled, "kept", "script")),
      ...figuresOf("repeatScriptMs", added(throttled, "kept", "scriptAgain")),
      ...figuresOf("repeatScriptUnthrottledMs", added(free, "kept", "scriptAgain")),
      ...figuresOf("clickableMs", of("kept", "clickable")),
      ...figuresOf("slowestEventMs", of("kept", "slowestEvent")),
      lcpAddedMs: round(of("kept", "lcp").median - of("none", "lcp").median),
      cls: round(of("kept", "cls").median),
      longTasksAdded: of("kept", "longTasks").median - of("none", "longTasks").median,
      smallestTarget: round(sound.kept.smallestTarget),
      axeViolations: sound.kept.axe - sound.none.axe,
      lighthouseWithout: scores.without,
      lighthouseWith: scores.with,
    },
    ratios: {
      clickableToFloor: ratio("clickable", "floor"),
      clickableToBare: ratio("clickable", "bare"),
      clickableToCookieconsent: ratio("clickable", "cookieconsent"),
      clickableToC15t: ratio("clickable", "c15t"),
      bytesToCookieconsent: round(bytesOf(variants.kept) / bytesOf(variants.cookieconsent)),
      bytesToC15t: round(bytesOf(variants.kept) / bytesOf(variants.c15t)),
    },
    table,
    notes: [
      `Chromium headless, 412×915, processor ${THROTTLE} times slower, a fresh profile a visit, variants shuffled, over HTTP/2; script time by thread ticks, beside the page without a banner.`,
      `Lighthouse performance: ${scores.without} without, ${scores.with} with the banner.`,
    ],
  };
}
