/**
 * The first script of every page: decides what may happen now, and denies until it knows.
 *
 * Inline and small, because every page view pays for it. What only a first visit or a change of mind
 * needs is in banner.ts, fetched when there is work for it. Before the platform's consent API has
 * loaded, the market's country decides; what the API knows better is taken over then (reconcile.ts).
 */
import {
  RegimeCode,
  effectiveBits,
  presumedBits,
  shouldAsk,
  stillCounts,
} from "../domain/consent/model";
import { tellGoogle } from "./google-consent";
import { releaseTags } from "./held-tags";
import { recall } from "./memory";
import {
  PageEvent,
  isAllowed,
  platformPurposes,
  type ConsentNow,
  type GateState,
  type PageConfig,
  type PlatformPurpose,
  type Task,
} from "./page";
import { platformSays } from "./platform-says";
import { showWayBack } from "./way-back";

/** Replaced by the block with the shop's configuration when the page is rendered. */
declare const KEPT_CONFIG: PageConfig;

function startGate(config: PageConfig): void {
  const regime = config.k.r;
  const gpc = !!navigator.globalPrivacyControl && regime === RegimeCode.OptOut;
  const memory = recall();
  const decided = stillCounts(memory, config, Date.now());
  const bits = effectiveBits(decided ? memory.bits : presumedBits(regime), regime, gpc);
  const tasks: Task[] = [];
  const state: GateState = {
    config,
    bits,
    decided,
    tasks,
    release: releaseTags,
    google: tellGoogle,
  };
  // The banner's script does what waits when it has arrived, and everything later at once.
  const request = (task: Task): void => {
    if (tasks.push(task) === 1) {
      document.head.append(Object.assign(document.createElement("script"), { src: config.u }));
    }
  };
  const consent = (): ConsentNow => ({
    ...(Object.fromEntries(
      platformPurposes.map((purpose, index) => [purpose, isAllowed(state.bits, index)]),
    ) as Record<PlatformPurpose, boolean>),
    decided: state.decided,
    gpc,
  });
  const open = (): void => request("open");
  window.kept = {
    open,
    consent,
    on(listener) {
      addEventListener(PageEvent.Consent, () => listener(consent()));
      listener(consent());
    },
    $: state,
  };
  tellGoogle("default", bits, decided);
  if (shouldAsk(regime, gpc, decided)) request("ask");
  if (memory?.unsent) request("send");

  addEventListener("DOMContentLoaded", () => {
    releaseTags(state.bits);
    showWayBack(config.b[gpc ? 1 : 0], open);
    window.Shopify?.loadFeatures?.([{ name: "consent-tracking-api", version: "0.1" }], () => {
      const api = window.Shopify?.customerPrivacy;
      if (!api) return; // blocked or broken: the market's country and our own memory stand
      const said = platformSays(api);
      const isSettled = state.decided
        ? said === recall()?.told
        : !/"[yn]/.test(said) && !api.shouldShowBanner();
      if (!isSettled) request("settle");
    });
  });
}

startGate(KEPT_CONFIG);
