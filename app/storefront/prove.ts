/**
 * The proof of a choice: told to the platform, and sent to the app. `kept-prove.js`, fetched once
 * there is something to prove.
 */
import { choicesOf, hashOfTexts, regimes, type DecisionBeacon } from "../domain/consent/model";
import { keep } from "./memory";
import type { State } from "./page";
import { INTAKE, placeNow } from "./place-now";
import { share } from "./platform-consent";

/**
 * The decision that waits for its proof becomes one; what was made before and got no answer is sent
 * again. In the theme editor and in a preview it is the merchant who clicks: nothing to prove.
 */
async function prove(state: State): Promise<void> {
  if (state.isDecided) share(state);
  const choice = state.rememberedChoice;
  const pending = choice?.pending;
  if (choice && pending && !window.Shopify?.designMode) {
    const visitor = choice.visitor || crypto.randomUUID();
    const unsent: DecisionBeacon = {
      decisionId: crypto.randomUUID(),
      visitor,
      version: state.pageConfig.v,
      textHash: await hashOfTexts(pending.shown).catch(() => ""),
      language: pending.language,
      region: placeNow(state),
      regime: regimes[pending.regime ?? 3],
      choices: choicesOf(choice.bits),
      method: pending.method,
      gpc: !!navigator.globalPrivacyControl,
      decidedAt: new Date(choice.at).toISOString(),
    };
    keep(state, { visitor, unsent, pending: undefined });
  }
  if (choice?.unsent || pending) await sendUnsent(state);
  else await tellSignal(state);
}

/**
 * Where an honoured signal left nothing to ask, no decision will ever tell of it: it is told once for
 * a customer who is logged in, so that it holds on their other devices too.
 */
async function tellSignal(state: State): Promise<void> {
  const { pageConfig, regimeNow, allowedBits, rememberedChoice, isSignal } = state;
  const isTold = !isSignal || !pageConfig.i || rememberedChoice?.signalled;
  if (isTold || window.Shopify?.designMode) return;
  const visitor = rememberedChoice?.visitor || crypto.randomUUID();
  keep(state, {
    visitor,
    signalled: Date.now(),
    unsent: {
      decisionId: crypto.randomUUID(),
      visitor,
      version: pageConfig.v,
      textHash: "",
      language: state.coreLanguage ?? "en",
      region: placeNow(state),
      regime: regimes[regimeNow],
      choices: choicesOf(allowedBits),
      method: "signal",
      gpc: true,
      decidedAt: new Date().toISOString(),
    },
  });
  await sendUnsent(state);
}

/**
 * Sends the proof until the app has answered for it: a visitor who leaves at once, or is offline,
 * sends it with the next page. What the app refuses (4xx) is not sent again, unless it had only too
 * much to do (429): many shoppers share an address.
 */
async function sendUnsent(state: State): Promise<void> {
  const unsent = state.rememberedChoice?.unsent;
  if (!unsent) return;
  try {
    const { status } = await fetch(INTAKE, {
      method: "POST",
      keepalive: true,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(unsent),
    });
    const isAnswered = status < 500 && status !== 429;
    if (isAnswered && state.rememberedChoice?.unsent?.decisionId === unsent.decisionId) {
      const decisionId = status < 300 ? unsent.decisionId : undefined;
      keep(state, { unsent: undefined, decisionId });
    }
  } catch {
    // No answer: it stays, and goes with the next page.
  }
}

const state = window.kept.$;
state.takeOver?.({ prove: () => void prove(state) });
