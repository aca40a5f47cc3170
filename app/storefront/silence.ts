/**
 * Keeps what already runs from sending to addresses that are no longer allowed. A script can't be
 * taken back, its messages can: the ways out of a page ask first, for as long as it is there.
 * Pictures and frames are the gate's.
 */
import type { State } from "./page";

let isSilenced = false;

export function silence(state: State): void {
  if (isSilenced) return;
  isSilenced = true;
  const isHeld = (address: unknown): boolean => {
    // A link reads addresses as a request does, from the page's base, and takes bad ones without an error.
    const link = document.createElement("a");
    link.href = address instanceof Request ? address.url : String(address);
    return !!state.heldFor(link.href);
  };
  /* eslint-disable @typescript-eslint/unbound-method -- each is called with its owner below */
  const { fetch } = window;
  window.fetch = (input, init) =>
    isHeld(input) ? Promise.resolve(new Response(null, { status: 204 })) : fetch(input, init);
  const { sendBeacon } = navigator;
  navigator.sendBeacon = (url, data) => isHeld(url) || sendBeacon.call(navigator, url, data);
  const requests = XMLHttpRequest.prototype;
  const { open, send } = requests;
  /* eslint-enable @typescript-eslint/unbound-method */
  const held = new WeakSet<XMLHttpRequest>();
  requests.open = function (this: XMLHttpRequest, method: string, url: string | URL) {
    held[isHeld(url) ? "add" : "delete"](this);
    // eslint-disable-next-line prefer-rest-params -- an absent third argument is not an undefined one
    open.apply(this, arguments as unknown as Parameters<typeof open>);
  };
  requests.send = function (body) {
    if (!held.has(this)) send.call(this, body);
  };
}
