/**
 * What visitors see: a bar that takes nothing away from the page, and a dialog with the purposes.
 *
 * The bar stands first in the body, so that the first press of Tab reaches it; it is no dialog and
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

export class BannerView {
  private readonly root = element("div", { className: "w" });
  private bar: HTMLElement | undefined;
  private dialog: HTMLDialogElement | undefined;

  constructor(
    private readonly state: BannerState,
    private readonly texts: BannerTexts,
    private readonly decided: (decision: Decision) => void,
  ) {
    this.root.lang = state.language;
  }

  /** Shows the bar, in place of one that asks by another regime. */
  ask(): void {
    const { texts } = this;
    const { regime } = this.state;
    const answers =
      regime === RegimeCode.Notice
        ? [this.answer(texts.understood, "acknowledge", () => this.state.bits)]
        : this.acceptAndReject();
    const bar = element(
      "section",
      { className: "bar", ariaLabel: texts.dialogTitle },
      element("b", {}, texts.title),
      element("p", {}, textsFor(texts, regime).body),
      element("a", { href: policyAddress() }, texts.policy),
      buttons(
        ...answers,
        button(texts.choose, () => this.open()),
      ),
    );
    this.bar?.remove();
    this.bar = bar;
    this.attach(bar);
    // A focused element of the page isn't hidden behind the bar (WCAG 2.4.11).
    document.documentElement.style.scrollPaddingBottom = "18rem";
  }

  /** Opens the dialog; focus goes in, and comes back when it closes. */
  open(): void {
    this.dialog?.remove();
    const dialog = this.buildDialog();
    this.dialog = dialog;
    this.attach(dialog);
    dialog.showModal();
  }

  close(): void {
    this.dialog?.close();
    this.bar?.remove();
    this.bar = undefined;
    document.documentElement.style.scrollPaddingBottom = "";
  }

  private buildDialog(): HTMLDialogElement {
    const { texts, state } = this;
    const offered = purposes.filter((_, index) => isAllowed(offeredBits(state.regime), index));
    const boxes = offered.map((purpose, index) =>
      element("input", {
        type: "checkbox",
        checked: isAllowed(state.bits, index),
        // An honoured signal isn't asked over.
        disabled:
          state.gpc && state.regime === RegimeCode.OptOut && offered[index] === "saleOfData",
      }),
    );
    const chosen = (): number =>
      boxes.reduce((bits, { checked }, index) => bits | (checked ? 1 << index : 0), 0);
    const always = element("input", { type: "checkbox", checked: true, disabled: true });
    const dialog = element(
      "dialog",
      { ariaLabel: texts.dialogTitle },
      element("h2", {}, texts.dialogTitle),
      element("p", {}, texts.dialogIntro),
      row(always, texts.necessary, texts.necessaryAbout),
      ...boxes.map((box, index) => {
        const purpose = offered[index] ?? "preferences";
        return row(box, texts[purpose], texts[`${purpose}About`]);
      }),
      buttons(
        this.answer(texts.save, "choose", chosen),
        ...this.acceptAndReject(),
        button(texts.cancel, () => dialog.close()),
      ),
    );
    return dialog;
  }

  private acceptAndReject(): HTMLElement[] {
    const { texts, state } = this;
    const { no } = textsFor(texts, state.regime);
    return [
      this.answer(texts.accept, "accept", () => offeredBits(state.regime)),
      this.answer(no, "reject", () => rejectedBits(state.regime)),
    ];
  }

  private answer(label: string, method: DecisionMethod, bits: () => number): HTMLElement {
    return button(label, () => {
      const decision = { bits: bits(), method };
      this.close();
      this.decided(decision);
    });
  }

  private attach(part: HTMLElement): void {
    if (!this.root.isConnected) {
      const host = document.createElement("kept-banner");
      host.attachShadow({ mode: "open" }).append(element("style", {}, bannerStyles), this.root);
      document.body.prepend(host);
    }
    this.root.append(part);
  }
}

function row(box: HTMLInputElement, name: string, about: string): HTMLElement {
  return element("label", {}, box, element("span", {}, element("b", {}, name), about));
}

function buttons(...all: readonly HTMLElement[]): HTMLElement {
  return element("div", { className: "b" }, ...all);
}

function button(label: string, onclick: () => void): HTMLElement {
  return element("button", { type: "button", onclick }, label);
}

/** In the language of the page: the platform's routes carry its prefix. */
function policyAddress(): string {
  const root = window.Shopify?.routes?.root ?? "/";
  return `${root.replace(/\/?$/, "/")}apps/privacy/policy`;
}
