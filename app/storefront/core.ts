/**
 * What comes after the gate: asks where nobody has answered, lets go of what is allowed, shows the
 * way back, looks whether the platform agrees, and fetches the other scripts when there is work for
 * them. `kept-core-<language>.js`, with that language's texts of the first layer inside: printed by
 * the block after the gate, so that browsers look for it before any script runs, and have it in their
 * cache on all but the first view. The banner is in it, because a second request costs a first visit
 * more than its bytes cost the others.
 */
import {
  RegimeCode,
  shouldAsk,
  type BannerTexts,
  type FirstLayerTexts,
} from "../domain/consent/model";
import { ask } from "./banner";
import { element } from "./element";
import { holdMarkup } from "./hold-markup";
import { keepAll } from "./keep-there";
import { afterPaint } from "./moments";
import {
  PageEvent,
  isAllowed,
  platformPurposes,
  type ConsentNow,
  type Listener,
  type PlatformPurpose,
  type Task,
  type Work,
} from "./page";
import { platformSays } from "./platform-says";
import { releaseTags } from "./release-tags";
import { showWayBack } from "./way-back";

export function startCore(
  builtIn: FirstLayerTexts & Pick<BannerTexts, "reopen" | "honoured">,
  language: string,
): void {
  const { kept } = window;
  const state = kept.$;
  const { pageConfig, listening } = state;
  state.coreLanguage = language;
  const { src: core } = document.currentScript as HTMLScriptElement;
  const texts = { ...builtIn, ...pageConfig.t };
  const waiting: Task[] = [];
  const doers: Work = { ask: () => ask(state, texts) };
  const fetched: Record<string, Node> = {};

  /** Fetches another of our scripts once; it takes over what waits for it. */
  const load = (name: string): void => {
    const src = core.replace(/core-\w+/, name);
    fetched[name] ??= document.head.appendChild(element("script", { src }));
  };
  const request = (task: Task): void => {
    const work = doers[task];
    if (work) return work();
    waiting.push(task);
    load(/prove|settle/.test(task) ? task : `more-${language}`);
  };
  const open = (): void => request("open");
  const consent = (): ConsentNow => ({
    ...(Object.fromEntries(
      platformPurposes.map((purpose, index) => [purpose, isAllowed(state.allowedBits, index)]),
    ) as Record<PlatformPurpose, boolean>),
    decided: state.isDecided,
    gpc: !!state.isSignal,
  });
  const on = (listener: Listener): void => {
    addEventListener(PageEvent.Consent, () => listener(consent()));
    listener(consent());
  };
  const release = (): void => {
    keepAll();
    releaseTags(state.allowedBits);
    if (!pageConfig.p && document.querySelector("iframe[data-kept]")) request("place");
  };

  /** What no tag waits for: it must not delay what the visitor came for, nor the banner. */
  const startLater = (): void => {
    // A page that came after this one, which the browser had put aside, may have been answered.
    addEventListener("pageshow", (event) => event.persisted && request("settle"));
    showWayBack(pageConfig.b === 0 ? "" : state.isSignal ? texts.honoured : texts.reopen, open);
    const { pending, unsent, signalled, cleared } = state.rememberedChoice ?? {};
    // Who signals has refused what may have been stored before they did. Once they don't, that can
    // happen anew.
    if (!state.isSignal === !!cleared) request("forget");
    if (pending || unsent || (pageConfig.i && state.isSignal && !signalled)) request("prove");
    window.Shopify?.loadFeatures?.([{ name: "consent-tracking-api", version: "0.1" }], () => {
      const api = window.Shopify?.customerPrivacy;
      if (!api) return; // blocked or broken: the market's country and our own memory stand
      const said = platformSays(api);
      const isSettled = state.isDecided
        ? said === state.rememberedChoice?.told
        : // Nowhere is stricter than where consent is asked for.
          pageConfig.r > RegimeCode.OptOut && !/"[yn]/.test(said);
      if (!isSettled) request("settle");
    });
    if (Math.random() * 100 < pageConfig.n) load("watch");
  };

  /** The page is there, and its own scripts have run. */
  const startPage = (): void => {
    state.releaseAllowed = release;
    release();
    // Themes fetch parts of pages: what is marked in them waits, and is let go, as in the page itself.
    new MutationObserver(release).observe(document, { childList: true, subtree: true });
    if (!isAllowed(state.allowedBits, 2)) window.fbq?.("consent", "revoke");
    afterPaint(startLater);
  };

  // Another tab was answered: from now on, because this one may not be painted for long.
  addEventListener("storage", (event) => event.key === "kept" && request("settle"));
  holdMarkup(state);
  state.requestTask = request;
  state.takeOver = (work) => {
    Object.assign(doers, work);
    waiting.splice(0).forEach(request);
  };
  if (shouldAsk(pageConfig.r, !!state.isSignal, state.isDecided)) request("ask");
  Object.assign(kept, { consent, open, on });
  listening.forEach(on);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", startPage);
  else startPage();
}
