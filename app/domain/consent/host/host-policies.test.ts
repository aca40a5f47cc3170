import { describe, expect, it } from "vitest";
import { comparePolicies, policiesToWrite, wantedPolicies, type HostPolicy } from "./host-policies";

const places = [
  { country: "DE", region: null },
  { country: "US", region: "CA" },
  { country: "US", region: "OH" },
  { country: "JP", region: null },
];

describe("the host's own rules", () => {
  it("wait where the banner asks, and heed an opt-out where the law gives one", () => {
    expect(wantedPolicies(places, {})).toEqual([
      { country: "DE", region: null, consentRequired: true, saleOptOut: false },
      { country: "US", region: "CA", consentRequired: false, saleOptOut: true },
      { country: "US", region: "OH", consentRequired: false, saleOptOut: false },
      { country: "JP", region: null, consentRequired: true, saleOptOut: false },
    ]);
  });

  it("follow the merchant's own regime, and keep the opt-out of a law beside it", () => {
    const wanted = wantedPolicies(places, { US: { regime: "opt-in" } });
    expect(wanted.slice(1, 3)).toMatchObject([
      { region: "CA", consentRequired: true, saleOptOut: true },
      { region: "OH", consentRequired: true, saleOptOut: false },
    ]);
  });

  it("differ where one says another thing, or nothing at all", () => {
    const wanted = wantedPolicies(places, {});
    expect(comparePolicies(wanted, wanted)).toEqual([]);
    const found: HostPolicy[] = [
      { country: "DE", region: null, consentRequired: false, saleOptOut: false },
      { country: "US", region: "CA", consentRequired: true, saleOptOut: true },
      { country: "US", region: "OH", consentRequired: false, saleOptOut: false },
    ];
    expect(comparePolicies(wanted, found)).toMatchObject([
      { place: "DE", weaker: true, theirs: { consentRequired: false } },
      { place: "US-CA", weaker: false },
      { place: "JP", weaker: true, theirs: undefined },
    ]);
    expect(policiesToWrite(wanted, found).map(({ country }) => country)).toEqual([
      "DE",
      "US",
      "JP",
    ]);
  });
});
