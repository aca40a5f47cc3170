/**
 * Lets go of what was held back once its purpose is allowed: what the theme has tagged,
 * `<script type="text/plain" data-kept="analytics" data-src="…">`, with or without an address, and
 * `<iframe data-kept="marketing" data-kept-src="…">`; and what the gate has held back by address,
 * whose mark is the purpose's bit.
 */
import { isAllowed, platformPurposes } from "./page";

let isRunning: HTMLElement | null;
let allowed: string;

/**
 * Lets go of what `bits` allow, in the order of the page, each exactly once: a tag waits for the
 * one before it to have loaded or failed, as it would have without us.
 */
export function releaseTags(bits: number): void {
  allowed = platformPurposes
    .map((purpose, index) =>
      isAllowed(bits, index) ? `[data-kept=${purpose}],[data-kept="${1 << index}"]` : "_",
    )
    .join();
  if (!isRunning) releaseNext();
}

function releaseNext(): void {
  isRunning = document.querySelector<HTMLElement>(allowed);
  if (isRunning) letGo(isRunning, releaseNext);
}

/** The element itself, with the listeners it has. A script starts when it gets its address. */
export function letGo(tag: HTMLElement, then: () => void): void {
  const { kept, keptSrc, src } = tag.dataset;
  const address = keptSrc ?? src;
  const isScript = tag instanceof HTMLScriptElement;
  delete tag.dataset["kept"];
  tag.dataset["keptWas"] = kept;
  if (isScript && tag.type === "text/plain") tag.type = "";
  // Frames and images run nothing in this page: nothing waits for them.
  if (isScript && address) tag.onload = tag.onerror = then;
  // Not by `setAttribute`: a visitor may load one frame of a vendor who is held back otherwise.
  if (address) tag.setAttributeNS(null, "src", address);
  // An inline script starts when it is put into the page anew.
  else tag.replaceWith(tag);
  if (!isScript || !address) then();
}
