/**
 * Settles what we remember and what the platform does, and follows it to the place it knows.
 * `kept-settle.js`, fetched where the core can't tell by itself that both agree, and where another
 * page may have been answered.
 */
import { effectiveBits, restingBits, shouldAsk } from "../domain/consent/model";
import { apply } from "./apply";
import { follow } from "./follow";
import { keep } from "./memory";
import type { CustomerPrivacy, Remembered, State } from "./page";
import { platformBits } from "./platform-bits";
import { share } from "./platform-consent";
import { platformMark } from "./platform-mark";
import { regimeByPlatform } from "./platform-region";
import { platformSays } from "./platform-says";
import { reconcile } from "./reconcile";

function settle(state: State): void {
  follow(state);
  const api = window.Shopify?.customerPrivacy;
  if (!api) return;
  const { rememberedChoice: choice, pageConfig } = state;
  const theirs = platformBits(api, state.regimeNow);
  const settlement = reconcile({
    mine: state.isDecided && choice ? { ...choice, told: choice.told !== undefined } : undefined,
    theirs:
      theirs === undefined
        ? undefined
        : { bits: theirs, mark: platformMark(api, theirs, pageConfig) },
  });
  switch (settlement.kind) {
    case "agreed":
      if (!state.isDecided) return moveTo(state, api, theirs);
      return keep(state, (before) => (isProven(before) ? { told: platformSays(api) } : {}));
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
      return share(state, isProven);
  }
}

/**
 * While a proof waits, the page that makes it notes what it has told the platform. No other page writes
 * then: storage has no locks.
 */
function isProven({ pending, unsent }: Remembered): boolean {
  return !pending && !unsent;
}

/**
 * No choice counts, and the platform knows better than the page: where the visitor is, or what they
 * once refused (`theirs`: also where our own memory was cleared).
 */
function moveTo(state: State, api: CustomerPrivacy, theirs: number | undefined): void {
  const regime = regimeByPlatform(api, state);
  const resting = restingBits(regime, state.rememberedChoice?.bits) & restingBits(regime, theirs);
  const isSame = effectiveBits(resting, regime, !!state.isSignal) === state.allowedBits;
  if (regime === state.regimeNow && isSame) return;
  state.regimeNow = regime;
  apply(state, resting);
  if (shouldAsk(regime, !!state.isSignal, false)) state.requestTask("ask");
  else state.hideBanner?.();
}

const state = window.kept.$;
state.takeOver({ settle: () => settle(state) });
