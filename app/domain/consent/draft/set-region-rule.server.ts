/** The merchant's own rule for a place: stricter at will, weaker not, and the reason is said. */
import type { ShopDomain } from "~/lib/ids";
import { lawfulRegime } from "../region-override";
import { regimeCode, type Regime } from "../regime";
import { placeOf, ruleFor } from "../regime-for";
import { changeBannerDraft } from "./edit-banner.server";
import type { RegionRuleOutcome } from "./outcomes";

/** `regime` null goes back to the law's data. */
export async function setRegionRule(
  shop: ShopDomain,
  {
    staffId,
    place,
    regime,
  }: { readonly staffId: string; readonly place: string; readonly regime: Regime | null },
): Promise<RegionRuleOutcome> {
  const lawful = lawfulRegime(place);
  if (regime !== null && regimeCode(regime) < regimeCode(lawful)) {
    const { statute } = ruleFor(placeOf(place.replace("-", "")));
    return { kind: "weaker", lawful, statute };
  }
  return changeBannerDraft(shop, staffId, (config) => {
    const { [place]: _, ...others } = config.regions;
    return { ...config, regions: regime === null ? others : { ...others, [place]: { regime } } };
  });
}
