/**
 * Tags held back until their purpose is allowed:
 * `<script type="text/plain" data-kept="analytics" data-src="…">`, with or without an address, and
 * `<iframe data-kept="marketing" data-kept-src="…">`. No request leaves before.
 */
import { isAllowed, platformPurposes } from "./page";

let isRunning: HTMLElement | null;
let allowed: string;

/**
 * Lets go of what `bits` allow, in the order of the page, each exactly once: a tag waits for the
 * one before it to have loaded or failed, as it would have without us.
 */
export function releaseTags(bits: number): void {
  allowed =
    platformPurposes
      .filter((_, index) => isAllowed(bits, index))
      .map((purpose) => `[data-kept=${purpose}]`)
      .join() || "_";
  if (!isRunning) releaseNext();
}

function releaseNext(): void {
  isRunning = document.querySelector<HTMLElement>(allowed);
  if (isRunning) release(isRunning);
}

/** A clone, because a script that was once parsed as plain text never runs itself. */
function release(tag: HTMLElement): void {
  const { keptSrc, src } = tag.dataset;
  const address = keptSrc ?? src;
  const released = tag.cloneNode(true) as HTMLElement;
  delete released.dataset["kept"];
  released.removeAttribute("type");
  if (address) released.setAttribute("src", address);
  // Frames run nothing in this page, and a lazy one may never load: nothing waits for them.
  if (src) released.onload = released.onerror = releaseNext;
  tag.replaceWith(released);
  if (!src) releaseNext();
}
