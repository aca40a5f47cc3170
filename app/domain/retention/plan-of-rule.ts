/** The plan of a single rule for a shop of which nothing else is known: the law counts in full. */
import { CALENDAR_YEAR } from "./limit";
import { makePlan, type RetentionPlan, type RuleInForce } from "./retention-plan";

export function planOf(stored: RuleInForce): RetentionPlan {
  const zones = [stored.rule.zone];
  const shop = { country: null, oneStopShop: null, financialYear: CALENDAR_YEAR, zones };
  return makePlan({ rules: [stored], shop });
}
