/**
 * What a first visit needs: the first layer, and taking an answer. `kept-<language>.js`, with that
 * language's texts of the first layer inside.
 */
import type { FirstLayerTexts, ShownBeacon } from "../domain/consent/model";
import { makeAskView } from "./ask-view";
import { decide } from "./apply";
import { afterPaint, whenBody } from "./moments";
import type { State } from "./page";
import { INTAKE, placeNow } from "./place-now";

export function startBanner(builtIn: FirstLayerTexts, language: string): void {
  const state = window.kept.$;
  const texts = { ...builtIn, ...state.pageConfig.t };
  const show = makeAskView(state, { texts, language }, (decision) => {
    afterPaint(() => decide(state, decision));
  });
  const ask = (): void => {
    whenBody(() => {
      if (state.isDecided) return;
      show();
      countShown(state, language);
    });
  };
  ask();
  if (state.takeOver) state.takeOver({ ask });
  else state.bannerWork = { ask };
}

/** From the start where this shop's own page led here: of a visit the first page counts. */
let isCounted = document.referrer.startsWith(origin);

/** That the banner appeared is counted, once a visit, and nothing that tells two visitors apart. */
function countShown(state: State, language: string): void {
  if (window.Shopify?.designMode || isCounted) return;
  isCounted = true;
  const beacon: ShownBeacon = {
    v: 1,
    shown: true,
    version: state.pageConfig.v,
    language,
    region: placeNow(state),
    regime: state.regimeNow,
  };
  afterPaint(() => navigator.sendBeacon(INTAKE, JSON.stringify(beacon)));
}
