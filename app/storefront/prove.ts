/**
 * The proof of a choice: told to the platform, and sent to the app. `kept-prove.js`, fetched once
 * there is something to prove.
 */
import { choicesOf, hashOfTexts, regimes, type DecisionBeacon } from "../domain/consent/model";
import { keep, listed, recall } from "./memory";
import type { Pending, State } from "./page";
import { INTAKE, placeNow } from "./place-now";
import { share } from "./platform-consent";

/**
 * The decisions that wait for their proofs become ones; what was made before and got no answer is sent
 * again. In the theme editor and in a preview it is the merchant who clicks: nothing to prove.
 */
async function prove(state: State): Promise<void> {
  // What another page has proven or sent meanwhile is off the list.
  const stored = recall();
  if (stored?.at === state.rememberedChoice?.at) state.rememberedChoice = stored;
  if (state.isDecided) share(state);
  const pending = listed(state.rememberedChoice?.pending);
  if (pending.length > 0 && !window.Shopify?.designMode) {
    const visitor = state.rememberedChoice?.visitor || crypto.randomUUID();
    const made = await Promise.all(pending.map((one) => beaconOf(state, visitor, one)));
    const isMade = (one: Pending): boolean =>
      pending.some(({ at, method }) => at === one.at && method === one.method);
    keep(state, (before) => ({
      ...{ visitor, unsent: listed(before.unsent, ...made) },
      pending: orNone(listed(before.pending).filter((one) => !isMade(one))),
    }));
  }
  if (state.rememberedChoice?.unsent) await sendUnsent(state);
  else await tellSignal(state);
}

async function beaconOf(state: State, visitor: string, one: Pending): Promise<DecisionBeacon> {
  // Builds that kept a single one had these in the choice alone.
  const { at, bits } = { ...state.rememberedChoice, ...one };
  return {
    decisionId: crypto.randomUUID(),
    visitor,
    version: state.pageConfig.v,
    textHash: await hashOfTexts(one.shown).catch(() => ""),
    language: one.language,
    region: placeNow(state),
    regime: regimes[one.regime],
    choices: choicesOf(bits),
    method: one.method,
    vendor: one.vendor,
    gpc: !!navigator.globalPrivacyControl,
    decidedAt: new Date(at).toISOString(),
  };
}

function orNone<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
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
  const beacon: DecisionBeacon = {
    decisionId: crypto.randomUUID(),
    visitor,
    version: pageConfig.v,
    textHash: "",
    language: state.coreLanguage,
    region: placeNow(state),
    regime: regimes[regimeNow],
    choices: choicesOf(allowedBits),
    method: "signal",
    gpc: true,
    decidedAt: new Date().toISOString(),
  };
  keep(state, ({ unsent }) => ({
    ...{ visitor, signalled: Date.now() },
    unsent: listed(unsent, beacon),
  }));
  await sendUnsent(state);
}

/**
 * Sends each proof until the app has answered for it: a visitor who leaves at once, or is offline,
 * sends it with the next page. What the app refuses (4xx) is not sent again, unless it had only too
 * much to do (429): many shoppers share an address.
 */
async function sendUnsent(state: State): Promise<void> {
  for (const one of listed(state.rememberedChoice?.unsent)) {
    try {
      const { status } = await fetch(INTAKE, {
        method: "POST",
        keepalive: true,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(one),
      });
      if (status >= 500 || status === 429) return;
      keep(state, ({ at, unsent, decisionId }) => {
        // The receipt is that of the choice that holds; where nobody has chosen, of what there is.
        const isOfChoice = !at || (!one.vendor && Date.parse(one.decidedAt) === at);
        return {
          unsent: orNone(listed(unsent).filter((each) => each.decisionId !== one.decisionId)),
          decisionId: status < 300 && isOfChoice ? one.decisionId : decisionId,
        };
      });
    } catch {
      return; // no answer: it stays, and goes with the next page
    }
  }
}

const state = window.kept.$;
/** One page of the shop at a time, as far as the browser can: nothing is proven twice. */
const proveNow = async (): Promise<void> => {
  if ("locks" in navigator) await navigator.locks.request("kept-prove", () => prove(state));
  else await prove(state);
};
// On this page in turn.
let proving = Promise.resolve();
state.takeOver({
  prove: () => {
    proving = proving.then(proveNow, proveNow);
  },
});
