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
    return !!state.heldFor(link.href.replace(/^ws/, "http"));
  };
  /* eslint-disable @typescript-eslint/unbound-method -- each is called with its owner below */
  const { fetch, fetchLater } = window;
  window.fetch = (input, init) =>
    isHeld(input) ? Promise.resolve(new Response(null, { status: 204 })) : fetch(input, init);
  if (fetchLater) {
    window.fetchLater = (input, init) =>
      isHeld(input) ? { activated: false } : fetchLater(input, init);
  }
  const { sendBeacon } = navigator;
  navigator.sendBeacon = (url, data) => isHeld(url) || sendBeacon.call(navigator, url, data);
  const requests = XMLHttpRequest.prototype;
  const { open, send } = requests;
  const sockets = WebSocket.prototype;
  const { send: sendMessage } = sockets;
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
  // One that is open stays open, and says nothing: many scripts would open it again at once.
  sockets.send = function (message) {
    if (!isHeld(this.url)) sendMessage.call(this, message);
  };
  for (const name of ["WebSocket", "EventSource"] as const) {
    window[name] = new Proxy<new (...given: never[]) => object>(window[name], {
      construct: (connection, given: never[], as) => {
        // As a browser says it of a connection that the page's own policy forbids.
        if (isHeld(given[0])) throw new DOMException("Not allowed by the visitor", "SecurityError");
        return Reflect.construct(connection, given, as) as object;
      },
    }) as never;
  }
}

interface DeferredRequestInit extends RequestInit {
  readonly activateAfter?: number;
}

declare global {
  interface Window {
    /** https://whatpr.org/fetch/1647.html#fetch-later-method; not in every browser. */
    fetchLater?: (
      input: RequestInfo | URL,
      init?: DeferredRequestInit,
    ) => { readonly activated: boolean };
  }
}
