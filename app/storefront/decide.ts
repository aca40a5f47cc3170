/** A decision takes effect, is remembered, told to the platform, and sent for proof. */
import {
  choicesOf,
  honouredSignal,
  effectiveBits,
  regimes,
  textHash,
  type BannerTexts,
  type DecisionBeacon,
  type DecisionMethod,
} from "../domain/consent/model";
import { remember } from "./memory";
import { PageEvent, type BannerState, type Remembered } from "./page";
import { tellPlatform } from "./platform-consent";

const INTAKE = "/apps/privacy/consent";

export interface Decision {
  readonly bits: number;
  readonly method: DecisionMethod;
}

/** Lets `bits` take effect, here and now, and says so. */
export function apply(state: BannerState, bits: number): void {
  state.bits = effectiveBits(bits, state.regime, signal(state));
  state.release(state.bits);
  state.google("update", state.bits, true);
  const detail = window.kept.consent();
  document.dispatchEvent(new CustomEvent(PageEvent.Consent, { detail, bubbles: true }));
  window.dataLayer?.push({ event: "kept_consent", kept: detail });
}

/** Whether the browser refuses for its visitor, and is heard. */
function signal({ regime, gpc, config }: BannerState): boolean {
  return honouredSignal(regime, gpc, !!config.k.g);
}

/** Keeps memory and page in step. */
export function keep(state: BannerState, change: Partial<Remembered>): void {
  state.memory = { ...(state.memory ?? { at: 0, bits: 0, asked: "", visitor: "" }), ...change };
  remember(state.memory);
}

/**
 * Called after the banner has gone from the screen: tags start after the paint that answers the
 * click. The choice takes effect first, whatever becomes of its proof. In the theme editor it is the
 * merchant who clicks: there is nothing to prove.
 */
export async function decide(
  state: BannerState,
  { bits, method }: Decision,
  texts: BannerTexts,
): Promise<void> {
  const { config, regime, gpc, language } = state;
  const at = Date.now();
  const chosen = effectiveBits(bits, regime, signal(state));
  state.decided = true;
  keep(state, { at, bits: chosen, asked: config.f, told: undefined });
  apply(state, chosen);
  share(state);
  if (window.Shopify?.designMode) return;
  const visitor = state.memory?.visitor || crypto.randomUUID();
  const unsent: DecisionBeacon = {
    decisionId: crypto.randomUUID(),
    visitor,
    version: config.v,
    textHash: await textHash(texts, regime).catch(() => ""),
    language,
    region: window.Shopify?.customerPrivacy?.getRegion() || config.c,
    regime: regimes[regime],
    choices: choicesOf(chosen),
    method,
    gpc,
    decidedAt: new Date(at).toISOString(),
  };
  keep(state, { visitor, unsent });
  await sendUnsent(state);
}

/** Tells the platform the choice, and remembers that it has it. */
export function share(state: BannerState): void {
  const choice = state.memory;
  if (!choice) return;
  tellPlatform(choice, state.regime, (told) => {
    if (told !== undefined && state.memory?.at === choice.at) keep(state, { told });
  });
}

/**
 * Sends the proof until the app has answered for it: a visitor who leaves at once, or is offline,
 * sends it with the next page. What the app refuses (4xx) is not sent again.
 */
export async function sendUnsent(state: BannerState): Promise<void> {
  const unsent = state.memory?.unsent;
  if (!unsent) return;
  try {
    const { status } = await fetch(INTAKE, {
      method: "POST",
      keepalive: true,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(unsent),
    });
    const isDone = status < 500 && state.memory?.unsent?.decisionId === unsent.decisionId;
    if (isDone) keep(state, { unsent: undefined });
  } catch {
    // No answer: it stays, and goes with the next page.
  }
}
