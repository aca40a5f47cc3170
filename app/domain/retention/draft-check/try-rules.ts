/** What rules would do to orders that are known, and to all of them in the months to come. */
import { describeKeptBack } from "../describe-rule";
import { startForecast, type Forecast } from "../forecast";
import { holdReasons, indexHolds, type Hold } from "../holds";
import { judgingBy } from "../judging";
import { blindnesses, type OrderFacts } from "../order-facts";
import { countOrder, startCounts, type PreviewCounts } from "../preview-counts";
import type { RuleInForce } from "../retention-plan";
import type { RunScope } from "../rule-terms";
import type { ShopTerms } from "../minimum-set";

export interface Trial {
  readonly scanned: number;
  readonly byVerdict: PreviewCounts["byVerdict"];
  /** "87 held: 61 open disputes, …" and "23 can't be judged: …". */
  readonly keptBack: readonly string[];
  readonly forecast: Forecast;
}

/** Judges every known order by these rules. Pure; some seconds for a million orders. */
export function tryRules(
  rules: readonly RuleInForce[],
  known: { readonly orders: readonly OrderFacts[]; readonly holds: readonly Hold[] },
  {
    scope,
    terms,
    now,
  }: { readonly scope: RunScope; readonly terms: ShopTerms; readonly now: number },
): Trial {
  const judging = judgingBy(scope, { rules, shop: terms, holds: indexHolds(known.holds) });
  const counts = startCounts([]);
  const forecast = startForecast(judging, now);
  for (const order of known.orders) {
    countOrder(counts, order, judging.judge(order, now));
    forecast.add(order);
  }
  const { scanned, byVerdict } = counts;
  return { scanned, byVerdict, keptBack: keptBackLines(counts), forecast: forecast.result() };
}

/** Held and unknown, each with its reasons. */
export function keptBackLines({ byVerdict, reasons }: PreviewCounts): readonly string[] {
  const only = (names: readonly string[]) =>
    Object.fromEntries(Object.entries(reasons).filter(([name]) => names.includes(name)));
  return [
    describeKeptBack("held", byVerdict.held, only(holdReasons)),
    describeKeptBack("can’t be judged", byVerdict.unknown, only(blindnesses)),
  ].filter((line) => line !== undefined);
}
