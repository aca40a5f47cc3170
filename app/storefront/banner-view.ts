/**
 * What visitors see: a bar that takes nothing away from the page, and a dialog with the purposes.
 *
 * The bar stands first in the body, so that the first presses of Tab reach it; it is no dialog and
 * traps nobody. The native dialog brings the trap, Escape and the return of focus with it.
 */
import {
  RegimeCode,
  offeredBits,
  purposes,
  rejectedBits,
  textsFor,
  type BannerTexts,
  type DecisionMethod,
} from "../domain/consent/model";
import { bannerStyles } from "./banner-styles";
import type { Decision } from "./decide";
import { element } from "./element";
import { isAllowed, type BannerState } from "./page";

export interface BannerView {
  /** Shows the bar, in place of one that asks by another regime. */
  ask(): void;
  /** Opens the dialog; focus goes in, and comes back when it closes. */
  open(): void;
  close(): void;
}

/** `decided` is called when everything is off the screen again. */
export function makeBannerView(
  state: BannerState,
  texts: BannerTexts,
  decided: (decision: Decision) => void,
): BannerView {
  const root = element("div", { className: "w", lang: state.language });
  let bar: HTMLElement | undefined;
  let dialog: HTMLDialogElement | undefined;

  const answer = (label: string, method: DecisionMethod, bits: () => number): HTMLElement =>
    button(label, () => {
      const decision = { bits: bits(), method };
      close();
      decided(decision);
    });

  const acceptAndReject = (): HTMLElement[] => [
    answer(texts.accept, "accept", () => offeredBits(state.regime)),
    answer(textsFor(texts, state.regime).no, "reject", () => rejectedBits(state.regime)),
  ];

  function ask(): void {
    bar?.remove();
    bar = element(
      "section",
      { className: "bar", ariaLabel: texts.dialogTitle },
      element("b", {}, texts.title),
      element("p", {}, textsFor(texts, state.regime).body),
      element("slot", {}),
      buttons(
        ...(state.regime === RegimeCode.Notice
          ? [answer(texts.understood, "acknowledge", () => state.bits)]
          : acceptAndReject()),
        button(texts.choose, open),
      ),
    );
    attach(root, texts.policy).append(bar);
    // A focused element of the page isn't hidden behind the bar (WCAG 2.4.11).
    document.documentElement.style.scrollPaddingBottom = "18rem";
  }

  function open(): void {
    const boxes = offered(state).map(({ isOn, isFixed }) => checkbox(isOn, isFixed));
    dialog?.remove();
    dialog = element(
      "dialog",
      { ariaLabel: texts.dialogTitle },
      element("h2", {}, texts.dialogTitle),
      element("p", {}, texts.dialogIntro),
      row(checkbox(true, true), texts.necessary, texts.necessaryAbout),
      ...boxes.map((box, index) => {
        const purpose = purposes[index] ?? "preferences";
        return row(box, texts[purpose], texts[`${purpose}About`]);
      }),
      buttons(
        answer(texts.save, "choose", () =>
          boxes.reduce((bits, { checked }, index) => bits | (checked ? 1 << index : 0), 0),
        ),
        ...acceptAndReject(),
        button(texts.cancel, () => dialog?.close()),
      ),
    );
    attach(root, texts.policy).append(dialog);
    dialog.showModal();
  }

  function close(): void {
    dialog?.close();
    bar?.remove();
    document.documentElement.style.scrollPaddingBottom = "";
  }

  return { ask, open, close };
}

/** The purposes asked about, in the order of their bits: the sale of data is the last. */
function offered(state: BannerState): { readonly isOn: boolean; readonly isFixed: boolean }[] {
  return purposes
    .filter((_, index) => isAllowed(offeredBits(state.regime), index))
    .map((purpose, index) => ({
      isOn: isAllowed(state.bits, index),
      // An honoured signal isn't asked over.
      isFixed: state.gpc && state.regime === RegimeCode.OptOut && purpose === "saleOfData",
    }));
}

/**
 * Puts the banner's host into the page, after the theme's own link past everything and before all
 * else. The link to the policy is the page's, shown in the bar's slot: inside the shadow it would
 * hide the theme's skip link from tools that look for the first link of a page.
 */
function attach(root: HTMLElement, policy: string): HTMLElement {
  if (root.isConnected) return root;
  const host = document.createElement("kept-banner");
  host.attachShadow({ mode: "open" }).append(element("style", {}, bannerStyles), root);
  host.append(element("a", { href: `/apps/privacy/policy?locale=${root.lang}` }, policy));
  const skipLink = document.querySelector('body > a[href^="#"]:first-child');
  if (skipLink) skipLink.after(host);
  else document.body.prepend(host);
  return root;
}

function row(box: HTMLInputElement, name: string, about: string): HTMLElement {
  return element("label", {}, box, element("span", {}, element("b", {}, name), about));
}

function checkbox(checked: boolean, disabled: boolean): HTMLInputElement {
  return element("input", { type: "checkbox", checked, disabled });
}

function buttons(...all: readonly HTMLElement[]): HTMLElement {
  return element("div", { className: "b" }, ...all);
}

function button(label: string, onclick: () => void): HTMLElement {
  return element("button", { type: "button", onclick }, label);
}
