/**
 * The dialog: every purpose, who is behind it, and which cookies. A native modal dialog: focus goes
 * in and stays in, Escape closes without an answer, and focus returns where it was.
 */
import {
  canClearHistory,
  dialogVendorTexts,
  offeredBits,
  purposes,
  receiptPath,
  rejectedBits,
  shownTexts,
  textsFor,
  type AllowedVendor,
  type DecisionMethod,
  type Purpose,
} from "../domain/consent/model";
import { allowedAlone, isAlone } from "./always-allowed";
import { attach } from "./attach";
import { dialogStyles } from "./dialog-styles";
import { button, element, row } from "./element";
import { isAllowed, type Answer, type State } from "./page";
import type { ShownDetails } from "./vendor-details";
import { vendorList } from "./vendor-list";
import { clearHistory } from "./withdraw";

export interface DialogView {
  open(shown: ShownDetails): void;
  close(): void;
}

/** A vendor whose content stays allowed whatever else was answered, and what the visitor was shown. */
export interface LeftAllowed {
  readonly vendor: AllowedVendor;
  readonly answer: Omit<Answer, "bits">;
}

/** `decided` is called when everything is off the screen again. */
export function makeDialogView(
  state: State,
  decided: (decision: Answer, leftAllowed: readonly LeftAllowed[]) => void,
): DialogView {
  let dialog: HTMLDialogElement | undefined;

  function close(): void {
    dialog?.close();
    dialog?.remove();
    dialog = undefined;
  }

  function open(shown: ShownDetails): void {
    const { texts, language } = shown;
    const { regimeNow } = state;
    const answer = (label: string, method: DecisionMethod, bits: () => number): HTMLElement =>
      button(label, () => {
        const decision = { bits: bits(), method, language, shown: shownTexts(texts, regimeNow) };
        // Whoever takes or refuses everything at once has said it of these, too.
        const left = method === "choose" ? leftAllowed(decision.bits) : [];
        close();
        state.hideBanner?.();
        decided(decision, left);
      });
    const boxes = offered(state).map(({ isOn, isFixed }) => checkbox(isOn, isFixed));
    const alone = allowedAlone(state, shown.vendors).map((vendor) => {
      return { vendor, box: checkbox(true, false) };
    });
    const leftAllowed = (bits: number): LeftAllowed[] =>
      alone
        .filter(({ vendor, box }) => box.checked && isAlone(vendor, bits))
        .map(({ vendor }) => ({
          vendor,
          answer: { method: "keep-allowing", language, shown: dialogVendorTexts(texts, vendor) },
        }));
    close();
    // The event comes later than the closing: one of an earlier dialog must not close this one.
    const own = element(
      "dialog",
      { ariaLabel: texts.dialogTitle, onclose: () => dialog === own && close() },
      element("style", {}, dialogStyles),
      element("h2", {}, texts.dialogTitle),
      element("p", {}, texts.dialogIntro),
      ...(state.isSignal
        ? [element("p", { className: "p" }, element("b", {}, texts.honoured))]
        : []),
      purposeRow(shown, "necessary", checkbox(true, true)),
      ...boxes.map((box, index) => purposeRow(shown, purposes[index] ?? "preferences", box)),
      ...alone.map(({ vendor, box }) => {
        const [, always, purpose] = dialogVendorTexts(texts, vendor);
        return element("div", { className: "p" }, labelled(box, always, purpose));
      }),
      row(
        answer(texts.save, "choose", () =>
          boxes.reduce((bits, { checked }, index) => bits | (checked ? 1 << index : 0), 0),
        ),
        answer(texts.accept, "accept", () => offeredBits(regimeNow)),
        answer(textsFor(texts, regimeNow)[1], "reject", () => rejectedBits(regimeNow)),
        button(texts.cancel, close),
      ),
      ...receipt(state, texts.receipt),
      ...(canClearHistory(shown.vendors)
        ? [
            button(texts.clear, () => {
              close();
              clearHistory(state, shown);
            }),
          ]
        : []),
    );
    dialog = own;
    attach(state, texts.policy, language).append(own);
    own.showModal();
  }

  return { open, close };
}

/** For whoever has decided: the proof that the app keeps, to keep as well. */
function receipt({ rememberedChoice }: State, label: string): HTMLElement[] {
  const id = rememberedChoice?.decisionId;
  return id
    ? [element("a", { href: receiptPath(id), target: "_blank", rel: "noopener" }, label)]
    : [];
}

/** The purposes asked about, in the order of their bits: the sale of data is the last. */
function offered(state: State): { readonly isOn: boolean; readonly isFixed: boolean }[] {
  return purposes
    .filter((_, index) => isAllowed(offeredBits(state.regimeNow), index))
    .map((purpose, index) => ({
      isOn: isAllowed(state.allowedBits, index),
      // An honoured signal isn't asked over.
      isFixed: !!state.isSignal && (purpose === "saleOfData" || purpose === "marketing"),
    }));
}

function purposeRow(
  { texts, vendors, language }: ShownDetails,
  purpose: Purpose | "necessary",
  box: HTMLInputElement,
): HTMLElement {
  const behind = vendors.filter((vendor) => vendor.purpose === purpose);
  return element(
    "div",
    { className: "p" },
    labelled(box, texts[purpose], texts[`${purpose}About`]),
    ...(behind.length > 0 ? [vendorList(behind, texts, language)] : []),
  );
}

function labelled(box: HTMLInputElement, name: string, about: string): HTMLElement {
  return element("label", {}, box, element("span", {}, element("b", {}, name), about));
}

function checkbox(checked: boolean, disabled: boolean): HTMLInputElement {
  return element("input", { type: "checkbox", checked, disabled });
}
