import type { State } from "./page";

/**
 * Frames and images in markup that a script writes into an element: from the core's arrival on,
 * addresses that have to wait are taken out before the browser sees them. Before, the gate's observer
 * empties them, and a request may have left.
 */
export function holdMarkup({ isHolding, rewriteMarkup }: State): void {
  if (!isHolding) return;
  const { prototype } = Element;
  const native = Object.getOwnPropertyDescriptor(prototype, "innerHTML");
  Object.defineProperty(prototype, "innerHTML", {
    ...native,
    set(this: Element, markup: string) {
      native?.set?.call(this, rewriteMarkup(markup));
    },
  });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its owner below
  const { insertAdjacentHTML } = prototype;
  prototype.insertAdjacentHTML = function (where, markup) {
    insertAdjacentHTML.call(this, where, rewriteMarkup(markup));
  };
}
