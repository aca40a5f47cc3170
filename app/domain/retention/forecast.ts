/** What becomes due in the months to come, and what a run costs at the shop's rate limit. */
import { DateTime } from "luxon";
import type { EpochMs, OrderFacts } from "./order-facts";
import { startOf } from "./order-moments";
import { isLeftOf, keptFields } from "./judge-order";
import type { Judging } from "./judging";
import { documentedAt } from "./order-moments";
import type { RetentionPlan } from "./retention-plan";
import { speakingRules } from "./speaking-rules";
import { touchedFields } from "./touch";

export const FORECAST_MONTHS = 24;

export interface Forecast {
  /** "2026-11" and the months after, in the shop's zone. */
  readonly months: readonly string[];
  /** By rule id, how many orders become due in each month. Those due already count in the first. */
  readonly byRule: Readonly<Record<string, readonly number[]>>;
  /** Orders that become due in a month, each counted once, at its earliest. */
  readonly orders: readonly number[];
}

export interface ForecastMaker {
  /** In place: a forecast may see a million orders. */
  add(order: OrderFacts): void;
  result(): Forecast;
}

/**
 * Counts, for each order and rule, the month in which the rule first has something it may do.
 *
 * Holds and blind spots of today are left out of account: they may be gone by then. So are
 * conditions that may change. It is a forecast, not a plan.
 */
export function startForecast(
  { plan, planFor }: Pick<Judging, "plan" | "planFor">,
  now: EpochMs,
): ForecastMaker {
  const zone = plan.shop.zones[0] ?? "UTC";
  const first = DateTime.fromMillis(now, { zone }).startOf("month");
  const months = Array.from({ length: FORECAST_MONTHS }, (_, at) => first.plus({ months: at }));
  const ends = months.map((month) => month.plus({ months: 1 }).toMillis());
  const byRule = new Map(plan.ranked.map(({ ref }) => [ref.id, months.map(() => 0)]));
  const orders = months.map(() => 0);
  const monthOf = (at: EpochMs) => ends.findIndex((end) => at < end);
  return {
    add(order) {
      let earliest = Infinity;
      const its = planFor(order);
      for (const planned of speakingRules(its, order, Math.max(now, ends.at(-1) ?? now)).speaking) {
        const due = dueAtOf(its, order, { planned, now });
        earliest = Math.min(earliest, due);
        count(byRule.get(planned.ref.id), monthOf(due));
      }
      count(orders, monthOf(earliest));
    },
    result: () => ({
      months: months.map((month) => month.toFormat("yyyy-MM")),
      byRule: Object.fromEntries(byRule),
      orders,
    }),
  };
}

function count(months: number[] | undefined, at: number): void {
  if (months && at >= 0) months[at] = (months[at] ?? 0) + 1;
}

/** When a rule may first do something to an order; `Infinity` for never, as far as one can see. */
function dueAtOf(
  plan: RetentionPlan,
  order: OrderFacts,
  { planned, now }: { readonly planned: RetentionPlan["ranked"][number]; readonly now: EpochMs },
): EpochMs {
  const left = planned.touches.filter((touch) => isLeftOf(plan, touch, order));
  const start = startOf(planned.rule.when.from, order);
  const documented = documentedAt(order);
  if (left.length === 0 || typeof start !== "number" || documented === null) return Infinity;
  const end = Math.max(planned.clock.endFor(start), planned.effectiveFrom);
  const set = plan.minimumsOf(order.country);
  const dues = left.map((touch) => {
    if (keptFields(touch, planned, { plan, order, now: end }).length === 0) return end;
    const ends = touchedFields(touch, order)
      .filter((field) => !planned.mayCut.has(field))
      .map((field) => set[field]?.(documented).until ?? end);
    return Math.max(end, ...ends);
  });
  return Math.max(Math.min(...dues), now);
}
