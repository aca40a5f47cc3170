/** The platform's consent API: what is told to it, and the mark we leave there. */
import { RegimeCode } from "../domain/consent/model";
import { keep } from "./memory";
import { isAllowed, platformPurposes, type Remembered, type State } from "./page";
import { platformSays } from "./platform-says";

/** Key of our mark; the platform allows 25 characters, and 100 of value. */
export const MARK = "kept";

/**
 * Records a choice with the platform. `done` hears what the platform says once it has taken it, or
 * nothing: a visitor's network may block it, and then the next page tries again.
 */
function tellPlatform(
  choice: { readonly bits: number; readonly at: number; readonly asked: string },
  regime: RegimeCode,
  done: (told: string | undefined) => void,
): void {
  const api = window.Shopify?.customerPrivacy;
  if (!api) return done(undefined);
  // The sale only where it was asked about: `true` allows it.
  const asked = regime === RegimeCode.OptIn ? platformPurposes.slice(0, 3) : platformPurposes;
  api.setTrackingConsent(
    {
      ...Object.fromEntries(
        asked.map((purpose, index) => [purpose, isAllowed(choice.bits, index)]),
      ),
      metafields: [{ key: MARK, value: `${choice.at}.${choice.asked}` }],
    },
    (failure) => done(failure?.error ? undefined : platformSays(api)),
  );
}

/** Tells the platform the choice, and remembers that it has it where `mayNote` what is remembered. */
export function share(state: State, mayNote: (before: Remembered) => boolean = () => true): void {
  const choice = state.rememberedChoice;
  if (!choice) return;
  tellPlatform(choice, state.regimeNow, (told) => {
    // Of this choice: another may have been made since, here or in another tab.
    const note = (before: Remembered) =>
      before.at === choice.at && mayNote(before) ? { told } : {};
    if (told !== undefined) keep(state, note);
  });
}
