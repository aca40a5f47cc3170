/**
 * Lets go of what was held back once its purpose is allowed: what the theme has tagged,
 * `<script type="text/plain" data-kept="analytics" data-src="…">`, with or without an address, and
 * `<iframe data-kept="marketing" data-kept-src="…">`; and what the gate has held back by address,
 * whose mark is the purpose's bit.
 */
import { markedPurpose } from "./marked-purpose";
import { isAllowed } from "./page";

let allowedBits: number;
/** Scripts that have been asked for and have neither loaded nor failed. */
let loading = 0;

/**
 * Lets go of what `bits` allow, each exactly once, and in the order of the page as it would have been
 * without us: scripts with an address load side by side and run in turn, unless they were marked
 * `async`; one without an address waits for those before it.
 */
export function releaseTags(bits: number): void {
  allowedBits = bits;
  for (const tag of document.querySelectorAll<HTMLElement>("[data-kept]")) {
    const { kept, keptSrc, src } = tag.dataset;
    if (!isAllowed(bits, markedPurpose(kept))) continue;
    if (loading > 0 && tag instanceof HTMLScriptElement && !(keptSrc ?? src)) return;
    letGo(tag);
  }
}

/** The element itself, with the listeners it has. A script starts when it gets its address. */
export function letGo(tag: HTMLElement): void {
  const { kept, keptSrc, src } = tag.dataset;
  const address = keptSrc ?? src;
  delete tag.dataset["kept"];
  tag.dataset["keptWas"] = kept;
  // Frames and images run nothing in this page: nothing waits for them.
  if (tag instanceof HTMLScriptElement) {
    if (tag.type === "text/plain") tag.type = "";
    // Also takes back what makes a script without its parser run out of turn.
    if (!tag.hasAttribute("async")) tag.async = false;
    if (address) {
      loading++;
      tag.addEventListener("load", hasEnded);
      tag.addEventListener("error", hasEnded);
    }
  }
  // Not by `setAttribute`: a visitor may load one frame of a vendor who is held back otherwise.
  if (address) tag.setAttributeNS(null, "src", address);
  else {
    // The page has been read to its end: what this writes would take the place of all of it.
    document.write = document.writeln = (...markup) =>
      tag.insertAdjacentHTML("beforebegin", markup.join(""));
    // An inline script starts when it is put into the page anew.
    tag.replaceWith(tag);
  }
}

function hasEnded(): void {
  if (--loading === 0) releaseTags(allowedBits);
}
