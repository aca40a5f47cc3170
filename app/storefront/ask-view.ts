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
import type { Answer, State } from "./page";

/** Shows the banner, in the place of one that is there. `decided` is called when it is off the screen again. */
export function showBanner(
  state: State,
  texts: FirstLayerTexts,
  decided: (decision: Answer) => void,
): void {
  state.hideBanner?.();
  const { regimeNow, pageConfig, allowedBits, coreLanguage: language } = state;
  const { style } = document.documentElement;
  const hide = (): void => {
    banner.remove();
    style.scrollPadding = "";
  };
  const answer = (label: string, method: DecisionMethod, bits: number): HTMLElement =>
    button(label, () => {
      hide();
      decided({ bits, method, language, shown: firstLayer(texts, regimeNow) });
    });
  const [body, no] = textsFor(texts, regimeNow);
  const layout = pageConfig.l?.[0] ?? "bar";
  const isModal = layout.startsWith("c");
  const banner = element(
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
      button(texts.choose, () => state.requestTask("open")),
      element("slot", {}),
    ),
  );
  state.hideBanner = hide;
  attach(state, texts.policy, language).append(banner);
  if (isModal) (banner as HTMLDialogElement).showModal();
  // A focused element of the page isn't hidden behind the bar (WCAG 2.4.11).
  else style.scrollPadding = "288px 0";
}
