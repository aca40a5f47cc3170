/** Moments in the life of a page. */

/** A script may arrive before the body, or before there is anything in it. */
export function whenBody(then: () => void): void {
  if (document.querySelector("body > *")) then();
  else requestAnimationFrame(() => whenBody(then));
}

/** After the frame that shows a click's effect. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
