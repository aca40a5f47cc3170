/** Whether what a browser sent can be a visitor's decision, and how good a proof it is. Pure. */
import { z } from "zod";
import { methods, wasAsked, type DecisionFlag } from "./decision";
import { isAboutVendor } from "./vendor-consent";
import { bitsOf, purposes, type Purpose } from "./purposes";
import {
  RegimeCode,
  offeredBits,
  presumedBits,
  effectiveBits,
  honouredSignal,
  regimeCode,
  regimes,
  rejectedBits,
  type Regime,
} from "./regime";

const DAY_MS = 86_400_000;

const choice = z.boolean();

/** Strict: an unknown purpose is refused, because nobody can have been asked about it by us. */
export const beaconSchema = z.strictObject({
  // Random, not merely unique: they are the address of the receipt and the record's salt.
  decisionId: z.uuidv4(),
  visitor: z.uuidv4(),
  version: z.int().positive().max(1_000_000),
  textHash: z.string().regex(/^([0-9a-f]{64})?$/),
  language: z.string().regex(/^[a-z]{2}$/),
  region: z.string().regex(/^([A-Z]{2}[A-Z0-9]{0,3})?$/),
  regime: z.enum(regimes),
  choices: z.strictObject(
    Object.fromEntries(purposes.map((purpose) => [purpose, choice])) as Record<
      Purpose,
      typeof choice
    >,
  ),
  method: z.enum(methods),
  vendor: z
    .strictObject({
      // A name of ours, or a host.
      id: z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,252}$/),
      purpose: z.enum(purposes),
    })
    .optional(),
  gpc: z.boolean(),
  decidedAt: z.iso.datetime(),
});
export type Beacon = z.infer<typeof beaconSchema>;

/** A banner that appeared: counted, and nothing else. Holds nothing that tells two visitors apart. */
export const shownBeaconSchema = z.strictObject({
  v: z.literal(1),
  shown: z.literal(true),
  ...beaconSchema.pick({ version: true, language: true, region: true }).shape,
  // Pages of an earlier build say its name.
  regime: z
    .enum(RegimeCode)
    .transform((code) => regimes[code])
    .or(beaconSchema.shape.regime),
});

/**
 * What the buttons of the banner can't have produced: "reject all" with something allowed, a consent
 * to what was not on offer or over an honoured signal, one vendor's content allowed and no vendor
 * named. It would be counted as consent, or be taken for a signal that was passed over, so it is
 * refused.
 */
export function contradictsItself(
  { method, regime, choices, gpc, textHash, vendor }: Beacon,
  { gpcEverywhere = false }: { readonly gpcEverywhere?: boolean } = {},
): boolean {
  const code = regimeCode(regime);
  const bits = bitsOf(choices);
  const left = (allowed: number): number =>
    effectiveBits(allowed, code, honouredSignal(code, gpc, gpcEverywhere));
  if (isAboutVendor(method) !== !!vendor) return true;
  // Who only acknowledges, allows one vendor, or is spoken for by a signal, may have refused more at
  // an earlier time.
  if (isAboutVendor(method)) return (bits & ~left(offeredBits(code) | presumedBits(code))) !== 0;
  switch (method) {
    case "accept":
      return bits !== left(offeredBits(code));
    case "reject":
      return bits !== left(rejectedBits(code));
    case "acknowledge":
      return regime !== "notice" || (bits & ~left(presumedBits(code))) !== 0;
    case "choose":
      return (bits & ~offeredBits(code)) !== 0 || bits !== left(bits);
    case "signal": {
      const isHeard = honouredSignal(code, gpc, gpcEverywhere) && textHash === "";
      return !isHeard || (bits & ~left(presumedBits(code))) !== 0;
    }
  }
}

export interface Reading {
  /** By our clock: the browser's is believed about how long ago, within a day. */
  readonly decidedAt: Date;
  readonly flags: readonly DecisionFlag[];
}

/**
 * Reads the time, and names what is not as it should be. `knownTexts` are the hashes of what the
 * banner of that version says in that language under that regime; `real` and `now` are the real and
 * the domain's time of arrival, the same outside demos. `owed` is the regime of the place, and
 * `supersededAt` when a banner was published that asks for more.
 */
export function readBeacon(
  beacon: Beacon,
  at: {
    readonly real: Date;
    readonly now: Date;
    readonly knownText: string | undefined;
    readonly owed: Regime;
    readonly supersededAt: Date | undefined;
  },
): Reading {
  const age = at.real.getTime() - Date.parse(beacon.decidedAt);
  const isSkewed = Math.abs(age) > DAY_MS;
  const decidedAt = isSkewed ? at.now : new Date(at.now.getTime() - age);
  const flags: DecisionFlag[] = [];
  if (isSkewed) flags.push("clock-skewed");
  if (wasAsked(beacon.method) && (beacon.textHash === "" || beacon.textHash !== at.knownText)) {
    flags.push("text-unknown");
  }
  if (regimeCode(beacon.regime) < regimeCode(at.owed)) flags.push("regime-weaker");
  // Pages are cached: for a day an older banner is what visitors really saw.
  if (at.supersededAt && decidedAt.getTime() - at.supersededAt.getTime() > DAY_MS) {
    flags.push("superseded");
  }
  return { decidedAt, flags };
}
