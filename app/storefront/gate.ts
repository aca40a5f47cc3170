/**
 * The first script of every page: decides what may happen now, and denies until it knows.
 *
 * Inline and small, because every page view pays for it: only what has to stand before the first tag
 * is here, and it is written for its size. Everything else is in the core (core.ts), which comes from
 * the browser's cache on all but the first view; what only a change of mind needs is fetched when
 * there is work for it. Before the platform's consent API has loaded, the market's
 * country decides; what the API knows better is taken over then (settle.ts). Decision 0014.
 */
import { gtag, tellGoogle } from "./google-consent";
import type { GateState, Kept, PageConfig, Remembered, State } from "./page";

/** Replaced by the block with the shop's configuration when the page is rendered. */
declare const KEPT_CONFIG: PageConfig;
/** A global: the page's. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- assigned for the page
declare let kept: Kept;

type Loader = HTMLElement & { readonly src?: string };

declare global {
  interface HTMLScriptElement {
    /** ECMA-262, B.2.2.3: every browser has it, and it leaves the getter as it is. */
    __defineSetter__(name: "src", set: (this: Loader, value: string) => void): void;
  }
}

// Called where it stands: browsers then read it once, not twice.
// eslint-disable-next-line complexity -- in one piece, because every part is carried by every page
((pageConfig: PageConfig): void => {
  const { h } = pageConfig;
  const r: number = pageConfig.r;
  let choice: Remembered | undefined;
  try {
    // An error thrown for nothing stored would cost a first visit a millisecond.
    choice = JSON.parse((localStorage["kept"] ?? 0) as string) as Remembered;
  } catch {
    // Something else, or barred: then the visitor is asked, as where there is nothing.
  }
  // What holds now. Tests hold these lines against the rules of the domain.
  const isSignal = navigator.globalPrivacyControl && (pageConfig.g || r === 2);
  const days = (Date.now() - (choice?.at as number)) / 864e5;
  const isDecided =
    (choice?.bits as number) <= (choice?.asked === pageConfig.f ? 15 : r > 2 ? 0 : 3) &&
    days > -1 &&
    days < pageConfig.x;
  const bits = isDecided || r < 3 ? (choice?.bits ?? 15) : 0;
  const allowedBits = isSignal || (r === 2 && bits < 8) ? bits & 3 : bits;

  /**
   * Which bit of what is allowed an address waits for; none when it may be loaded. Without regular
   * expressions: browsers would translate each of them anew on every page.
   */
  const heldFor = (url: string): number | undefined => {
    // As a script may spell it: with blanks before it, and in capitals.
    const [scheme = "", address] = `${url}`.trim().toLowerCase().split("//");
    return address && "http:https:".includes(scheme)
      ? [1, 2, 4, 8].find(
          (bit, index) =>
            h[index] &&
            !(state.allowedBits & bit) &&
            h[index]
              .split("|")
              // From the host's beginning, or from that of one of its parts.
              .some((held) => `.${address}`.lastIndexOf(`.${held}`, address.indexOf("/")) > -1),
        )
      : undefined;
  };

  /** The same for markup that a script writes. */
  const rewriteMarkup = (markup: unknown): string =>
    String(markup).replace(
      /(<(?:script|iframe|img)\b[^>]*?\s)src(\s*=\s*["']?)([^"'\s>]+)/gi,
      // eslint-disable-next-line @typescript-eslint/max-params -- as the browser calls it
      (all, start: string, equals: string, url: string) => {
        const bit = heldFor(url);
        return bit ? `${start}data-kept=${bit} data-kept-src${equals}${url}` : all;
      },
    );

  /**
   * Holds back what the merchant's list knows by address. An element that is given such an address
   * gets it as `data-kept-src` instead, and is let go like a tagged one: no request leaves. What the
   * HTML parser wrote is emptied as soon as it is seen: a script is not executed, because observers
   * run before the parser lets it go, but its request may have left: browsers look ahead.
   */
  const holdBack = (): void => {
    const { prototype } = Element;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its owner below
    const native = prototype.setAttribute;
    const hold = (element: Loader, url: string): string | undefined => {
      const bit = heldFor(url);
      if (!bit) return undefined;
      element.removeAttribute("src");
      element.dataset["kept"] = bit as unknown as string; // becomes one
      return (element.dataset["keptSrc"] = url);
    };
    prototype.setAttribute = function (name, value) {
      if (name === "src" && hold(this as Loader, value)) return;
      native.call(this, name, value);
    };
    for (const name of ["Script", "IFrame", "Image"]) {
      const loader = self[`HTML${name}Element` as "HTMLScriptElement"].prototype;
      loader.__defineSetter__("src", function (value) {
        this.setAttribute("src", value);
      });
    }
    for (const name of ["write", "writeln"] as const) {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- the same
      const write = document[name];
      document[name] = (...markup: readonly string[]) =>
        write.apply(document, markup.map(rewriteMarkup));
    }
    // Kept up to date by browsers, at a fourth of what it costs to ask for them.
    const loaders = [
      document.scripts,
      document.images,
      document.getElementsByTagName("iframe"),
    ] as Iterable<Loader>[];
    const seen = new WeakSet(loaders.flatMap((list) => [...list]));
    // Looked for anew at each change: reading the records would make an object of every text.
    new MutationObserver(() => {
      for (const list of loaders)
        for (const node of list) {
          if (seen.has(node)) continue;
          seen.add(node);
          if (node.src) hold(node, node.src);
        }
    }).observe(document, { childList: true, subtree: true });
  };

  const state: GateState = {
    pageConfig,
    rememberedChoice: choice,
    isSignal,
    isDecided,
    allowedBits,
    regimeNow: r,
    listening: [],
    tellGoogle,
    heldFor,
    holdBack,
    rewriteMarkup,
  };
  kept = {
    on(listener) {
      state.listening.push(listener);
    },
    // The core adds what is missing, before anybody else looks.
    $: state as State,
  };
  if (pageConfig.o) gtag("set", pageConfig.o);
  // Where nobody has chosen, Google's own idea of the place counts as well: denied, but in the
  // market's country, where its rule holds.
  if (!isDecided) tellGoogle("default", 0, pageConfig.w);
  tellGoogle("default", allowedBits, isDecided || { region: [pageConfig.c], ...pageConfig.w });
  state.isHolding = h.some((addresses, index) => addresses && !((allowedBits >> index) & 1));
  if (state.isHolding) holdBack();
})(KEPT_CONFIG);
