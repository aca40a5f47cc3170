/**
 * Reports from a sampled page which names it saw: of cookies, of keys in storage, of other hosts,
 * and whether before consent. Never a value, an address or anything of the visitor's. One beacon,
 * after the page has loaded and has nothing else to do. `kept-watch.js`.
 */
import { PageState } from "../domain/consent/model";
import { markedPurpose } from "./marked-purpose";
import { isAllowed, type State } from "./page";

/** What /apps/privacy/observe takes (domain/consent/watch/observation.ts). */
interface Observation {
  readonly v: 1;
  readonly pageType: string;
  readonly bits: number;
  readonly cookies: readonly string[];
  readonly storage: readonly string[];
  readonly hosts: readonly SeenHost[];
  readonly version: number;
}
interface SeenHost {
  readonly host: string;
  readonly kind: "script" | "img" | "frame" | "xhr";
  readonly before: boolean;
}

const OBSERVE = "/apps/privacy/observe";
const MOST = 100;
const LONGEST = 200;

function observe(state: State): void {
  if (window.Shopify?.designMode) return;
  const { allowedBits, isDecided, isSignal, pageConfig } = state;
  const observation: Observation = {
    v: 1,
    pageType: pageType(location.pathname),
    bits: allowedBits | (isDecided ? PageState.Answered : 0) | (isSignal ? PageState.Signal : 0),
    cookies: names(document.cookie.split("; ").map((each) => each.split("=")[0] ?? "")),
    storage: names([...keysOf("localStorage"), ...keysOf("sessionStorage")]),
    hosts: hosts(consentAt(state), invited(state)),
    version: pageConfig.v,
  };
  navigator.sendBeacon(OBSERVE, JSON.stringify(observation));
}

function names(all: readonly string[]): string[] {
  const short = all.filter(Boolean).map((name) => name.slice(0, LONGEST));
  return [...new Set(short)].slice(0, MOST);
}

function keysOf(storage: "localStorage" | "sessionStorage"): string[] {
  try {
    return Object.keys(window[storage]);
  } catch {
    return []; // barred
  }
}

/** When the answer that holds was given, in milliseconds of this page; Infinity without one. */
function consentAt({ isDecided, rememberedChoice }: State): number {
  return isDecided ? (rememberedChoice?.at ?? 0) - performance.timeOrigin : Infinity;
}

/** Hosts of frames that the visitor let in one by one: no leak, whatever was said of their purposes. */
function invited({ allowedBits }: State): string[] {
  return [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-kept-was]")]
    .filter(({ dataset }) => !isAllowed(allowedBits, markedPurpose(dataset["keptWas"])))
    .map(({ src }) => new URL(src, location.href).host);
}

function hosts(consent: number, frames: readonly string[]): SeenHost[] {
  const seen = new Map<string, SeenHost>();
  for (const entry of performance.getEntriesByType("resource") as PerformanceResourceTiming[]) {
    const { host, protocol } = new URL(entry.name, location.href);
    if (host === location.host || !protocol.startsWith("http")) continue;
    const kind = kindOf(entry.initiatorType);
    if (kind === "frame" && frames.includes(host)) continue;
    const before = entry.startTime < consent;
    const key = `${host} ${kind}`;
    if (!seen.get(key)?.before) seen.set(key, { host, kind, before });
  }
  return [...seen.values()].slice(0, MOST);
}

function kindOf(initiator: string): SeenHost["kind"] {
  if (initiator === "script") return "script";
  if (initiator === "iframe" || initiator === "frame") return "frame";
  return initiator === "img" || initiator === "image" || initiator === "css" ? "img" : "xhr";
}

/** From the platform's fixed addresses, after the language's prefix; its own words. */
function pageType(path: string): string {
  const [first = "", , third] = path
    .replace(/^\/[a-z]{2}(-[a-z]{2})?(?=\/|$)/, "")
    .split("/")
    .slice(1);
  if (first === "") return "index";
  if (first === "collections") return third === "products" ? "product" : "collection";
  const known: Record<string, string> = {
    ...{ products: "product", pages: "page", blogs: "blog", policies: "policy" },
    ...{ cart: "cart", search: "search", account: "account" },
  };
  return known[first] ?? "other";
}

function whenIdle(then: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(then, { timeout: 5000 });
  else setTimeout(then, 2000);
}

const start = (): void => whenIdle(() => observe(window.kept.$));
if (document.readyState === "complete") start();
else addEventListener("load", start);
