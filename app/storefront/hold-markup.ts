import type { State } from "./page";

/** ECMA-262, B.2.2: every browser has them, and setting one leaves the other of a pair as it is. */
interface Accessors<Owner> {
  __lookupSetter__(name: string): (this: Owner, value: unknown) => void;
  __defineSetter__(name: string, set: (this: Owner, value: unknown) => void): void;
  __lookupGetter__(name: string): (this: Owner) => unknown;
  __defineGetter__(name: string, get: (this: Owner) => unknown): void;
}

type Methods = Record<string, (...given: unknown[]) => unknown>;

/**
 * Frames, images and scripts in markup that a script turns into elements, or takes out of a template:
 * from the core's arrival on, addresses that have to wait are taken out before the browser sees them.
 * Before, the gate's observer empties them, and a request may have left.
 */
export function holdMarkup({ isHolding, rewriteMarkup, heldFor }: State): void {
  if (!isHolding) return;
  const elements = Element.prototype as Element & Accessors<Element>;
  for (const name of ["innerHTML", "outerHTML"]) {
    const native = elements.__lookupSetter__(name);
    elements.__defineSetter__(name, function (markup) {
      // Nothing stays nothing: scripts clear an element by null, which is no text here.
      native.call(this, markup && rewriteMarkup(markup));
    });
  }
  const rewrite = (prototype: object, name: string, place: number): void => {
    const owner = prototype as Methods;
    const native = owner[name];
    owner[name] = function (...given) {
      // What is held is marked as HTML marks it; XML would not be well-formed any more.
      if (!/xml/.test(String(given[place + 1]))) given[place] = rewriteMarkup(given[place]);
      return native?.apply(this, given);
    };
  };
  rewrite(elements, "insertAdjacentHTML", 1);
  rewrite(Range.prototype, "createContextualFragment", 0);
  rewrite(DOMParser.prototype, "parseFromString", 0);
  const templates = HTMLTemplateElement.prototype as HTMLTemplateElement &
    Accessors<HTMLTemplateElement>;
  const content = templates.__lookupGetter__("content");
  templates.__defineGetter__("content", function () {
    const inside = content.call(this) as DocumentFragment;
    inside.querySelectorAll<HTMLImageElement>("[src]").forEach((loader) => {
      if (heldFor(loader.src)) loader.setAttribute("src", loader.src);
    });
    return inside;
  });
}
