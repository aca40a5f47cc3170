/** A choice as a browser remembers it, and when it has to be asked for again. */
import { RegimeCode, rejectedBits } from "./regime";

export interface StoredChoice {
  /** When it was made, in milliseconds since 1970, by the browser's clock. */
  readonly at: number;
  readonly bits: number;
  /** Fingerprint of what was asked. */
  readonly asked: string;
}

/** The rule of one market, as a page carries it. */
export interface MarketRule {
  /** Code of the regime. */
  readonly r: RegimeCode;
  /** Days after which a choice is asked for anew. */
  readonly x: number;
  /** 1 where the merchant honours Global Privacy Control everywhere. */
  readonly g?: 1;
  /** Regimes of the country's parts, where the merchant changed them: "1 CA2 CO2". */
  readonly d?: string;
}

/**
 * Whether a choice still counts: what was asked is what is asked now (a new purpose needs a new
 * consent), and it isn't older than the authority of the market allows. Who has refused all that
 * "reject" refuses has consented to nothing that could have grown, and isn't asked anew because a
 * vendor came (California: not for 12 months after a no). A choice from the future is a clock that
 * was wrong, and counts as old.
 */
export function stillCounts(
  choice: StoredChoice | undefined,
  asked: { readonly f: string } & Pick<MarketRule, "x" | "r">,
  now: number,
): choice is StoredChoice {
  if (!choice) return false;
  const days = (now - choice.at) / 86_400_000;
  const covers = choice.asked === asked.f || choice.bits <= rejectedBits(asked.r);
  return covers && days > -1 && days < asked.x;
}

/**
 * Whether to ask or to inform: never over a choice that counts, nor where an honoured signal has
 * already said all there is to say. `signal`: see `honouredSignal`.
 */
export function shouldAsk(regime: RegimeCode, signal: boolean, decided: boolean): boolean {
  return !decided && regime !== RegimeCode.None && !(regime === RegimeCode.OptOut && signal);
}
