/** Moments in the life of a page. */

/**
 * A script may arrive before the body, or before there is anything in it: then as soon as there is,
 * and not a frame later.
 */
export function whenBody(then: () => void): void {
  const isThere = (): unknown => document.querySelector("body > *");
  if (isThere()) return then();
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    then();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** After the frame that shows a click's effect. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
