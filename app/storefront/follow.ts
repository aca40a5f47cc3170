import { restingBits, stillCounts } from "../domain/consent/model";
import { apply } from "./apply";
import type { Remembered, State } from "./page";

/**
 * What was decided on another page of the shop since this one began holds here as well: in another
 * tab, or on a page that came after one which the browser had put aside and shows again.
 */
export function follow(state: State): void {
  const stored = recall();
  if (!stored) return;
  const { at = 0 } = state.rememberedChoice ?? {};
  state.rememberedChoice = stored;
  if (stored.at === at) return;
  const { pageConfig, regimeNow } = state;
  state.isDecided = stillCounts(stored, { ...pageConfig, r: regimeNow }, Date.now());
  if (state.isDecided) {
    state.closeDialog?.();
    state.hideBanner?.();
  }
  apply(state, state.isDecided ? stored.bits : restingBits(regimeNow, stored.bits));
}

function recall(): Remembered | undefined {
  try {
    return JSON.parse(String(localStorage["kept"])) as Remembered;
  } catch {
    return undefined; // nothing, something else, or barred
  }
}
