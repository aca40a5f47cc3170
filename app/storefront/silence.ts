/**
 * Keeps what already runs from sending to addresses that are no longer allowed. A script can't be
 * taken back, its messages can: the ways out of a page ask first, for as long as it is there.
 */
import { markedPurpose } from "./marked-purpose";
import { isAllowed, type State } from "./page";

let isSilenced = false;

export function silence(state: State): void {
  if (isSilenced) return;
  isSilenced = true;
  const isHeld = (address: unknown): boolean => {
    const url = address instanceof Request ? address.url : String(address);
    return !!state.heldFor(url) || wasReleased(state, url);
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

/** Tags that the theme has marked need not be on the list: their hosts are those they came from. */
function wasReleased(state: State, url: string): boolean {
  const { host } = new URL(url, location.href);
  if (host === location.host) return false;
  return [...document.querySelectorAll<HTMLScriptElement>("script[data-kept-was]")].some(
    ({ src, dataset }) =>
      src !== "" &&
      new URL(src).host === host &&
      !isAllowed(state.allowedBits, markedPurpose(dataset["keptWas"])),
  );
}
