import type { State } from "./page";

/**
 * Frames, images and scripts in markup that a script turns into elements: from the core's arrival on,
 * addresses that have to wait are taken out before the browser sees them. Before, the gate's observer
 * empties them, and a request may have left.
 */
export function holdMarkup({ isHolding, rewriteMarkup }: State): void {
  if (!isHolding) return;
  const { prototype } = Element;
  for (const name of ["innerHTML", "outerHTML"] as const) {
    const native = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      ...native,
      set(this: Element, markup: string) {
        native?.set?.call(this, rewriteMarkup(markup));
      },
    });
  }
  /* eslint-disable @typescript-eslint/unbound-method -- each is called with its owner below */
  const { insertAdjacentHTML } = prototype;
  prototype.insertAdjacentHTML = function (where, markup) {
    insertAdjacentHTML.call(this, where, rewriteMarkup(markup));
  };
  const ranges = Range.prototype;
  const { createContextualFragment } = ranges;
  ranges.createContextualFragment = function (markup) {
    return createContextualFragment.call(this, rewriteMarkup(markup));
  };
  const parsers = DOMParser.prototype;
  const { parseFromString } = parsers;
  /* eslint-enable @typescript-eslint/unbound-method */
  parsers.parseFromString = function (text, type) {
    // What is held is marked as HTML marks it; XML would not be well-formed any more.
    return parseFromString.call(this, type === "text/html" ? rewriteMarkup(text) : text, type);
  };
}
