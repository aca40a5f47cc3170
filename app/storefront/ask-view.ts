/**
 * The first layer: a bar, a box, or a dialog in the centre. Bar and box take nothing away from the
 * page: they stand first in the body, so that the first presses of Tab reach them; they are no
 * dialogs and trap nobody. The native dialog brings the trap, Escape and the return of focus with
 * it; who leaves it by Escape has not answered, and nothing is allowed by that.
 */
import {
  RegimeCode,
  firstLayer,
  offeredBits,
  rejectedBits,
  textsFor,
  type DecisionMethod,
  type FirstLayerTexts,
} from "../domain/consent/model";
import { attach } from "./attach";
import { button, element, row } from "./element";
import type { Pending, State } from "./page";

/** Answers with what shows the banner. `decided` is called when it is off the screen again. */
export function makeAskView(
  state: State,
  { texts, language }: { readonly texts: FirstLayerTexts; readonly language: string },
  decided: (decision: Pending & { bits: number }) => void,
): () => void {
  const { style } = document.documentElement;
  let banner: HTMLElement | undefined;

  function hide(): void {
    banner?.remove();
    style.scrollPadding = "";
  }

  const answer = (label: string, method: DecisionMethod, bits: number): HTMLElement =>
    button(label, () => {
      hide();
      decided({ bits, method, language, shown: firstLayer(texts, state.regimeNow) });
    });

  state.hideBanner = hide;
  return () => {
    hide();
    const { regimeNow, pageConfig, allowedBits } = state;
    const { body, no } = textsFor(texts, regimeNow);
    const layout = pageConfig.l?.[0] ?? "bar bottom";
    const isModal = layout.startsWith("c");
    banner = element(
      isModal ? "dialog" : "section",
      { className: layout, ariaLabel: texts.title },
      element("b", {}, texts.title),
      element("p", {}, body),
      row(
        ...(regimeNow === RegimeCode.Notice
          ? [answer(texts.understood, "acknowledge", allowedBits)]
          : [
              answer(texts.accept, "accept", offeredBits(regimeNow)),
              answer(no, "reject", rejectedBits(regimeNow)),
            ]),
        button(texts.choose, () => state.requestTask?.("open")),
        element("slot", {}),
      ),
    );
    attach(state, texts.policy, language).append(banner);
    if (isModal) (banner as HTMLDialogElement).showModal();
    // A focused element of the page isn't hidden behind the bar (WCAG 2.4.11).
    else style.scrollPadding = "288px 0";
  };
}
