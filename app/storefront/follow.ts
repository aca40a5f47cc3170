import { restingBits, stillCounts } from "../domain/consent/model";
import { apply } from "./apply";
import { recall } from "./memory";
import type { State } from "./page";

/**
 * What was decided on another page of the shop since this one began holds here as well: in another
 * tab, or on a page that came after one which the browser had put aside and shows again.
 */
export function follow(state: State): void {
  const stored = recall();
  const { at = 0, bits = 15 } = state.rememberedChoice ?? {};
  // What is older is no news: storage that is full has kept what was there before.
  if (!stored || stored.at < at) return;
  state.rememberedChoice = stored;
  // The same choice, unless another page took over what the platform says of it: but a vendor may be
  // allowed since.
  if (stored.at === at && stored.bits === bits) return state.releaseAllowed?.();
  const { pageConfig, regimeNow } = state;
  state.isDecided = stillCounts(stored, { ...pageConfig, r: regimeNow }, Date.now());
  if (state.isDecided) {
    state.closeDialog?.();
    state.hideBanner?.();
  }
  apply(state, state.isDecided ? stored.bits : restingBits(regimeNow, stored.bits));
}
