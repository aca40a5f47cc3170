/**
 * Two memories of one visitor, ours and the platform's (a choice made at checkout or in the account
 * is only there): of two recorded choices the later holds, of two unrecorded states the stricter.
 */
import { RegimeCode } from "../domain/consent/model";

/** Our mark on a choice the platform has from us. */
export interface PlatformMark {
  readonly at: number;
  /** It answers what is asked now, and isn't too old. */
  readonly counts: boolean;
}

export interface Memories {
  readonly regime: RegimeCode;
  /** A choice of ours that counts. */
  readonly mine: { readonly at: number; readonly bits: number; readonly told: boolean } | undefined;
  readonly theirs: { readonly bits: number; readonly mark: PlatformMark | undefined } | undefined;
  /** The platform wants consent here, and has none. */
  readonly platformAsks: boolean;
}

export type Settlement =
  | { readonly kind: "agreed" }
  /** The platform's choice becomes ours. */
  | { readonly kind: "adopt"; readonly bits: number; readonly at: number | undefined }
  /** Ours, or the stricter of both, becomes the platform's. */
  | { readonly kind: "tell"; readonly bits: number }
  /** Nobody has a choice, and the platform is stricter than the market's country. */
  | { readonly kind: "tighten" };

export function reconcile(memories: Memories): Settlement {
  const { mine, theirs } = memories;
  if (mine) {
    if (!theirs) return { kind: "tell", bits: mine.bits };
    return mine.bits === theirs.bits ? { kind: "agreed" } : betweenChoices(mine, theirs);
  }
  if (theirs) {
    // A choice of ours about something else, or too old, is being asked for again.
    return theirs.mark?.counts === false
      ? { kind: "agreed" }
      : { kind: "adopt", bits: theirs.bits, at: theirs.mark?.at };
  }
  const isStricter = memories.platformAsks && memories.regime < RegimeCode.OptIn;
  return isStricter ? { kind: "tighten" } : { kind: "agreed" };
}

/**
 * The platform gives no time of a choice. What it had from us and has changed since, it learned
 * later; what bears an earlier mark of ours is older. Where neither can be told, the stricter.
 */
function betweenChoices(
  mine: NonNullable<Memories["mine"]>,
  theirs: NonNullable<Memories["theirs"]>,
): Settlement {
  if (mine.told || (theirs.mark && theirs.mark.at > mine.at)) {
    return { kind: "adopt", bits: theirs.bits, at: theirs.mark?.at };
  }
  return { kind: "tell", bits: theirs.mark ? mine.bits : mine.bits & theirs.bits };
}
