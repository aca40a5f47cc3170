/** A merchant's own rule for a region: stricter at will, weaker only with a reason on record. */
import { z } from "zod";
import { regimeCode, regimes, type Regime } from "./regime";
import { placeOf, ruleFor } from "./regime-for";

export const regionOverrideSchema = z.strictObject({
  regime: z.enum(regimes),
  /** Why less than the law's data says is right here; kept with the version. */
  reason: z.string().trim().min(10).max(600).optional(),
});

/** By country ("DE"), or country and subdivision ("US-CA"). */
export type RegionOverrides = Readonly<Record<string, z.infer<typeof regionOverrideSchema>>>;

/** What the law's data says of a place named "DE" or "US-CA". */
export function lawfulRegime(name: string): Regime {
  return ruleFor(placeOf(name.replace("-", ""))).regime;
}

/** Names of the places whose rule is weaker than the law's data, without a reason. */
export function weakenedWithoutReason(overrides: RegionOverrides): string[] {
  return Object.entries(overrides)
    .filter(([name, { regime, reason }]) => {
      return !reason && regimeCode(regime) < regimeCode(lawfulRegime(name));
    })
    .map(([name]) => name);
}
