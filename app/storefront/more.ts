/**
 * What only a change of mind needs: the dialog with its details, the reasons in the place of
 * held-back frames, and the undoing of a withdrawal.
 * `kept-more-<language>.js`, with all of that language's texts inside.
 */
import type { BannerTexts } from "../domain/consent/model";
import { allowVendor } from "./always-allowed";
import { decide } from "./apply";
import { makeDialogView, type LeftAllowed } from "./dialog-view";
import { keep } from "./memory";
import { afterPaint, whenBody } from "./moments";
import { PageEvent } from "./page";
import { placeReasons } from "./placeholders";
import { loadDetails } from "./vendor-details";
import { forgetRefused, holdAtOnce, holdFrames, withdraw } from "./withdraw";

export function startMore(builtIn: BannerTexts, language: string): void {
  const state = window.kept.$;
  const details = loadDetails(state, language);
  const shown = details.then((known) => ({
    texts: { ...builtIn, ...state.pageConfig.t, ...known?.texts },
    vendors: known?.vendors ?? [],
    isKnown: !!known,
    language,
  }));
  let leftAllowed: readonly LeftAllowed[] = [];
  const dialog = makeDialogView(state, (decision, left) => {
    leftAllowed = left;
    afterPaint(() => decide(state, decision));
  });
  // A new answer ends what was allowed to one vendor, unless it was left ticked. What the platform
  // knows better doesn't.
  let answeredAt = state.rememberedChoice?.at;
  addEventListener(PageEvent.Consent, () => {
    const at = state.rememberedChoice?.at;
    if (at === answeredAt) return;
    answeredAt = at;
    for (const { vendor, answer } of leftAllowed) allowVendor(state, vendor, answer);
    leftAllowed = [];
    holdFrames(state);
  });
  state.closeDialog = () => dialog.close();
  state.takeOver({
    open: () => void shown.then((all) => whenBody(() => dialog.open(all))),
    place: () => void shown.then((all) => placeReasons(state, all)),
    forget: () =>
      void shown.then((all) => {
        forgetRefused(state, all);
        if (all.isKnown) keep(state, { cleared: state.isSignal ? 1 : undefined });
      }),
    withdraw: () => {
      holdAtOnce(state);
      void shown.then((all) => withdraw(state, all));
    },
  });
}
