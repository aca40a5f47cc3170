/**
 * Two memories of one visitor, ours and the platform's (a choice made at checkout or in the account
 * is only there): of two recorded choices the later holds, of two unrecorded states the stricter.
 */

/** Our mark on a choice the platform has from us. */
export interface PlatformMark {
  readonly at: number;
  /** It answers what is asked now, and isn't too old. */
  readonly counts: boolean;
}

export interface Memories {
  /** A choice of ours that counts. */
  readonly mine: { readonly at: number; readonly bits: number; readonly told: boolean } | undefined;
  readonly theirs: { readonly bits: number; readonly mark: PlatformMark | undefined } | undefined;
}

export type Settlement =
  | { readonly kind: "agreed" }
  /** The platform's choice becomes ours. */
  | { readonly kind: "adopt"; readonly bits: number; readonly at: number | undefined }
  /** Ours, or the stricter of both, becomes the platform's. */
  | { readonly kind: "tell"; readonly bits: number };

export function reconcile({ mine, theirs }: Memories): Settlement {
  if (mine) {
    if (!theirs) return { kind: "tell", bits: mine.bits };
    return mine.bits === theirs.bits ? { kind: "agreed" } : betweenChoices(mine, theirs);
  }
  // A choice of ours about something else, or too old, is being asked for again.
  if (!theirs || theirs.mark?.counts === false) return { kind: "agreed" };
  return { kind: "adopt", bits: theirs.bits, at: theirs.mark?.at };
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
