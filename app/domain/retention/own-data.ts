/** The app's own data by the same rules: everything of a kind from before a moment goes. */
import { calendarOf } from "./calendar";
import { limitOfRule } from "./find-cuts";
import { limitClock, type Limit } from "./limit";
import type { ShopTerms } from "./minimum-set";
import type { EpochMs } from "./order-facts";
import { ownMinimums } from "./own-minimums";
import type { RuleInForce } from "./retention-plan";
import { ownKinds, type OwnKind, type Trigger } from "./rule-terms";
import type { RuleRef } from "./verdict";

/** What a rule wants gone of one kind, now. */
export interface OwnCutoff {
  readonly kind: OwnKind;
  readonly from: Extract<Trigger, "recorded" | "ended">;
  /** Records whose moment is earlier go. */
  readonly before: EpochMs;
  /** Report only: nothing is deleted. */
  readonly deletes: boolean;
  readonly rule: RuleRef;
}

/** One cut-off per rule about the app's own data, never beyond what must be kept as proof. */
export function ownCutoffs(
  rules: readonly RuleInForce[],
  shop: ShopTerms,
  now: EpochMs,
): readonly OwnCutoff[] {
  return rules.flatMap(({ id, version, rule }) => {
    const kind = ownKinds.find((each) => each === rule.scope);
    const { from } = rule.when;
    if (!kind || (from !== "recorded" && from !== "ended")) return [];
    if (rule.effectiveFrom !== undefined && now < dayStart(rule.effectiveFrom, rule.zone))
      return [];
    const wished = cutoffAt(limitOfRule(rule, shop), now);
    const least = shop.zones.map((zone) =>
      cutoffAt(
        {
          ...{ roundTo: ownMinimums[kind].roundTo, zone, financialYear: shop.financialYear },
          span: { years: ownMinimums[kind].years, months: 0, days: 0 },
        },
        now,
      ),
    );
    const before = Math.min(wished, ...least);
    const deletes = rule.actions.some(({ do: what }) => what === "delete");
    return [{ kind, from, before, deletes, rule: { id, version } }];
  });
}

/**
 * The moment before which a limit's start must lie for it to have passed: the inverse of
 * `endFor`, found by halving, as later starts never end earlier.
 */
export function cutoffAt(limit: Limit, now: EpochMs): EpochMs {
  const calendar = calendarOf(limit.zone);
  const clock = limitClock(limit);
  const passed = (day: number) => clock.endFor(calendar.startOf(day)) <= now;
  let high = calendar.dayOf(now) + 1;
  let low = high - 1;
  for (let step = 1; !passed(low); step *= 2) low -= step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passed(middle)) low = middle;
    else high = middle;
  }
  return calendar.startOf(high);
}

function dayStart(isoDate: string, zone: string): EpochMs {
  return calendarOf(zone).startOf(Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000));
}
