import { limitClock, type FinancialYear, type Rule } from "~/domain/retention/model";

const DAY_MS = 86_400_000;

/**
 * The moment before which records are past a rule's limit, by the engine's own clock. Limits end
 * later for later starts, so the border is found by halving; it is exact to the millisecond.
 */
export function cutOff(
  rule: Rule,
  { now, financialYear }: { readonly now: Date; readonly financialYear: FinancialYear },
): Date {
  const { age, roundTo } = rule.when;
  const clock = limitClock({ span: age, roundTo, financialYear, zone: rule.zone });
  const passed = (start: number) => clock.endFor(start) <= now.getTime();
  const span = (age.years + 2) * 366 + age.months * 31 + age.days + 2;
  let [past, open] = [now.getTime() - span * DAY_MS, now.getTime()];
  while (open - past > 1) {
    const middle = Math.floor((past + open) / 2);
    if (passed(middle)) past = middle;
    else open = middle;
  }
  return new Date(open);
}
