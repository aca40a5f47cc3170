/**
 * The host's own rules of consent: where its pixels wait, and where they heed an opt-out. They are
 * written from our regions, so that both ask in the same places. Pure.
 */
import { placeOf, ruleFor, type OwnRegimes } from "../regime-for";

/** A place the host has a rule for: a country, or a part of one. */
export interface HostPlace {
  readonly country: string;
  readonly region: string | null;
}

export interface HostPolicy extends HostPlace {
  readonly consentRequired: boolean;
  readonly saleOptOut: boolean;
}

/** "DE", "US-CA". */
export function placeName({ country, region }: HostPlace): string {
  return region === null ? country : `${country}-${region}`;
}

/**
 * What ours says of each of the host's places. An opt-out is owed where the regime is one and where
 * the law gives the right to it, even if the merchant asks for consent there.
 */
export function wantedPolicies(
  places: readonly HostPlace[],
  own: OwnRegimes,
): readonly HostPolicy[] {
  return places.map((place) => {
    const at = placeOf(place.country + (place.region ?? ""));
    const { regime } = ruleFor(at, own);
    const saleOptOut = regime === "opt-out" || ruleFor(at).gpc;
    return { ...place, consentRequired: regime === "opt-in", saleOptOut };
  });
}

export interface PolicyDifference {
  readonly place: string;
  readonly ours: { readonly consentRequired: boolean; readonly saleOptOut: boolean };
  /** Undefined where the host has no rule. */
  readonly theirs: PolicyDifference["ours"] | undefined;
  /** The host waits less than we do: its pixels may run before consent. */
  readonly weaker: boolean;
}

export function comparePolicies(
  wanted: readonly HostPolicy[],
  found: readonly HostPolicy[],
): PolicyDifference[] {
  const theirs = new Map(found.map((policy) => [placeName(policy), policy]));
  return wanted.flatMap((policy) => {
    const place = placeName(policy);
    const other = theirs.get(place);
    const ours = rule(policy);
    if (other && sameRule(policy, other)) return [];
    const weaker =
      (policy.consentRequired && !other?.consentRequired) ||
      (policy.saleOptOut && !other?.saleOptOut);
    return [{ place, ours, theirs: other && rule(other), weaker }];
  });
}

/** Only what differs is written. */
export function policiesToWrite(
  wanted: readonly HostPolicy[],
  found: readonly HostPolicy[],
): HostPolicy[] {
  const names = new Set(comparePolicies(wanted, found).map(({ place }) => place));
  return wanted.filter((policy) => names.has(placeName(policy)));
}

function rule({ consentRequired, saleOptOut }: HostPolicy): PolicyDifference["ours"] {
  return { consentRequired, saleOptOut };
}

function sameRule(one: HostPolicy, other: HostPolicy): boolean {
  return one.consentRequired === other.consentRequired && one.saleOptOut === other.saleOptOut;
}
