/**
 * Settles what we remember and what the platform does, and follows it to the place it knows.
 * `kept-settle.js`, fetched where the core can't tell by itself that both agree.
 */
import { presumedBits, shouldAsk } from "../domain/consent/model";
import { apply } from "./apply";
import { keep } from "./memory";
import type { CustomerPrivacy, State } from "./page";
import { platformBits } from "./platform-bits";
import { share } from "./platform-consent";
import { platformMark } from "./platform-mark";
import { regimeByPlatform } from "./platform-region";
import { platformSays } from "./platform-says";
import { reconcile } from "./reconcile";

function settle(state: State): void {
  const api = window.Shopify?.customerPrivacy;
  if (!api) return;
  const { rememberedChoice: choice, pageConfig } = state;
  const theirs = platformBits(api, state.regimeNow);
  const settlement = reconcile({
    mine: state.isDecided && choice ? { ...choice, told: choice.told !== undefined } : undefined,
    theirs:
      theirs === undefined ? undefined : { bits: theirs, mark: platformMark(api, pageConfig) },
  });
  switch (settlement.kind) {
    case "agreed":
      return state.isDecided ? keep(state, { told: platformSays(api) }) : moveTo(state, api);
    case "adopt":
      state.isDecided = true;
      keep(state, {
        bits: settlement.bits,
        at: settlement.at ?? Date.now(),
        asked: pageConfig.f,
        told: platformSays(api),
      });
      state.closeDialog?.();
      state.hideBanner?.();
      return apply(state, settlement.bits);
    case "tell":
      if (settlement.bits !== choice?.bits) {
        keep(state, { bits: settlement.bits });
        apply(state, settlement.bits);
      }
      return share(state);
  }
}

/** Nobody has chosen, and the platform knows the place better than the market's country. */
function moveTo(state: State, api: CustomerPrivacy): void {
  const regime = regimeByPlatform(api, state);
  if (regime === state.regimeNow) return;
  state.regimeNow = regime;
  apply(state, presumedBits(regime));
  if (shouldAsk(regime, !!state.isSignal, false)) state.requestTask?.("ask");
  else state.hideBanner?.();
}

const state = window.kept.$;
state.takeOver?.({ settle: () => settle(state) });
