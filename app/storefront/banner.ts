/**
 * What a first visit, a change of mind and a disagreement with the platform need; fetched by the
 * gate when there is work. Built once a language, with that language's texts inside.
 */
import { RegimeCode, type BannerTexts } from "../domain/consent/model";
import { makeBannerView, type BannerView } from "./banner-view";
import { apply, decide, keep, sendUnsent, share } from "./decide";
import type { BannerState, Task } from "./page";
import { recall } from "./memory";
import { platformBits } from "./platform-bits";
import { platformMark } from "./platform-consent";
import { platformSays } from "./platform-says";
import { reconcile } from "./reconcile";

export function startBanner(builtIn: BannerTexts, language: string): void {
  const gate = window.kept.$;
  const state: BannerState = Object.assign(gate, {
    gpc: !!navigator.globalPrivacyControl,
    regime: gate.config.k.r,
    memory: recall(),
    language,
  });
  const texts = { ...builtIn, ...state.config.t };
  const view = makeBannerView(state, texts, (decision) => {
    afterPaint(() => void decide(state, decision, texts));
  });
  const work: Record<Task, () => void> = {
    ask: () => whenBody(() => (state.decided ? undefined : view.ask())),
    open: () => view.open(),
    settle: () => settle(state, view),
    send: () => void sendUnsent(state),
  };
  const { tasks } = state;
  const waiting = tasks.splice(0);
  // From now on a task is done as it is asked for.
  tasks.push = (...more) => {
    for (const task of more) work[task]();
    return 0;
  };
  tasks.push(...waiting);
}

function settle(state: BannerState, view: BannerView): void {
  const api = window.Shopify?.customerPrivacy;
  if (!api) return;
  const { memory, config } = state;
  const theirs = platformBits(api, state.regime);
  const settlement = reconcile({
    regime: state.regime,
    mine: state.decided && memory ? { ...memory, told: memory.told !== undefined } : undefined,
    theirs: theirs === undefined ? undefined : { bits: theirs, mark: platformMark(api, config) },
    platformAsks: api.shouldShowBanner(),
  });
  switch (settlement.kind) {
    case "agreed":
      if (state.decided) keep(state, { told: platformSays(api) });
      return;
    case "adopt":
      state.decided = true;
      keep(state, {
        bits: settlement.bits,
        at: settlement.at ?? Date.now(),
        asked: config.f,
        told: platformSays(api),
      });
      view.close();
      return apply(state, settlement.bits);
    case "tell":
      if (settlement.bits !== memory?.bits) {
        keep(state, { bits: settlement.bits });
        apply(state, settlement.bits);
      }
      return share(state);
    case "tighten":
      state.regime = RegimeCode.OptIn;
      apply(state, 0);
      return view.ask();
  }
}

function whenBody(then: () => void): void {
  // The script may arrive before the body, or before there is anything in it.
  if (document.querySelector("body > *")) then();
  else requestAnimationFrame(() => whenBody(then));
}

/** After the frame that shows the click's effect. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
