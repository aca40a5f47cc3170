/** Asks: shows the first layer where nobody has answered, and takes the answer. */
import type { FirstLayerTexts, ShownBeacon } from "../domain/consent/model";
import { decide } from "./apply";
import { showBanner } from "./ask-view";
import { afterPaint } from "./moments";
import type { State } from "./page";
import { INTAKE, placeNow } from "./place-now";

/**
 * Once a frame with something of the page in it has been painted: what the visitor came for is there
 * first, and no task has the first layout of both to do (decision 0014).
 */
export function ask(state: State, texts: FirstLayerTexts): void {
  requestAnimationFrame(() => {
    if (!document.querySelector("body > *")) return ask(state, texts);
    setTimeout(() => {
      if (state.isDecided) return;
      // Asked anew where the place turned out to be another, it is the same visit.
      if (!state.hideBanner) countShown(state);
      showBanner(state, texts, (decision) => {
        afterPaint(() => decide(state, decision));
      });
    });
  });
}

/**
 * That the banner appeared is counted, once a visit, and nothing that tells two visitors apart. Where
 * this shop's own page led here, its visit is counted already.
 */
function countShown(state: State): void {
  if (window.Shopify?.designMode || document.referrer.startsWith(origin)) return;
  const beacon: ShownBeacon = {
    v: 1,
    shown: true,
    version: state.pageConfig.v,
    language: state.coreLanguage,
    region: placeNow(state),
    regime: state.regimeNow,
  };
  afterPaint(() => navigator.sendBeacon(INTAKE, JSON.stringify(beacon)));
}
