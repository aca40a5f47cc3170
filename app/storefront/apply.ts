/** A choice takes effect, here and now, and is remembered. */
import { effectiveBits, honouredSignal, offeredBits } from "../domain/consent/model";
import { remember } from "./memory";
import { PageEvent, isAllowed, type Answer, type Pending, type State } from "./page";

/** Whether the browser refuses for its visitor, and is heard under the regime that holds. */
function signalNow({ regimeNow, pageConfig }: State): boolean {
  return honouredSignal(regimeNow, !!navigator.globalPrivacyControl, !!pageConfig.g);
}

/**
 * Lets `bits` take effect, and says so. What is no longer allowed is held back from now on, and
 * undone as far as a page can.
 */
export function apply(state: State, bits: number): void {
  state.isSignal = signalNow(state);
  const before = state.allowedBits;
  const now = effectiveBits(bits, state.regimeNow, !!state.isSignal);
  state.allowedBits = now;
  state.tellGoogle("update", now);
  window.fbq?.("consent", isAllowed(now, 2) ? "grant" : "revoke");
  if (before & ~now) {
    state.holdBack();
    state.requestTask("withdraw");
  } else if (state.isDecided && offeredBits(state.regimeNow) & ~now) {
    // A no to what never was allowed takes nothing back, but what was here before goes.
    state.requestTask("forget");
  }
  state.releaseAllowed?.();
  const detail = window.kept.consent?.();
  document.dispatchEvent(new CustomEvent(PageEvent.Consent, { detail, bubbles: true }));
  window.dataLayer?.push({ event: "kept_consent", kept: detail });
}

/**
 * Called after the banner has gone from the screen: tags start after the paint that answers the
 * click. The choice takes effect and is stored first; its proof follows (proof.ts), and where the
 * visitor has left by then, with the next page.
 */
export function decide(state: State, answer: Answer): void {
  const at = Date.now();
  state.isDecided = true;
  const { regimeNow: regime, pageConfig } = state;
  const bits = effectiveBits(answer.bits, regime, signalNow(state));
  // A new memory: nothing of an older choice is left but who it was, and what is to be proven of it
  // (as `listed` puts it together, which every first visit would carry).
  const { visitor = "", signalled, pending, unsent } = state.rememberedChoice ?? {};
  remember(state, {
    ...{ at, bits, asked: pageConfig.f, visitor, signalled, unsent },
    pending: ([] as Pending[]).concat(pending ?? [], { ...answer, at, bits, regime }),
  });
  apply(state, bits);
  state.requestTask("prove");
}
