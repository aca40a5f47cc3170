import { describe, expect, it } from "vitest";
import { methods } from "./decision";
import { isAboutVendor } from "./vendor-consent";
import { beaconSchema, contradictsItself, readBeacon, type Beacon } from "./judge-decision";

const now = new Date("2026-11-20T12:00:00Z");
const hash = "a".repeat(64);

function beacon(over: Partial<Beacon> = {}): Beacon {
  return {
    decisionId: "0193c7a4-2c11-4d2b-9c54-0f4f5d9b1a01",
    visitor: "0193c7a4-2c11-4d2b-9c54-0f4f5d9b1a02",
    version: 1,
    textHash: hash,
    language: "en",
    region: "DE",
    regime: "opt-in",
    choices: { preferences: true, analytics: true, marketing: true, saleOfData: false },
    method: "accept",
    gpc: false,
    decidedAt: "2026-11-20T11:59:58.000Z",
    ...over,
  };
}

const nothing = { preferences: false, analytics: false, marketing: false, saleOfData: false };
const everything = { preferences: true, analytics: true, marketing: true, saleOfData: true };
const vendor = { id: "youtube", purpose: "marketing" } as const;
const oneVendor = { method: "always-allow", vendor } as const;

const at = { real: now, now, knownText: hash, owed: "opt-in", supersededAt: undefined } as const;
const read = (over: Partial<Beacon> = {}, known: Partial<Parameters<typeof readBeacon>[1]> = {}) =>
  readBeacon(beacon(over), { ...at, ...known });

describe("a beacon", () => {
  it("of the banner is a decision without a remark", () => {
    expect(beaconSchema.safeParse(beacon()).success).toBe(true);
    expect(contradictsItself(beacon())).toBe(false);
    expect(read()).toEqual({ decidedAt: new Date("2026-11-20T11:59:58Z"), flags: [] });
  });

  it.each([
    ["an unknown purpose", { choices: { ...beacon().choices, biometrics: true } }],
    ["a purpose missing", { choices: { analytics: true } }],
    ["an unknown method", { method: "scrolled" }],
    ["an unknown regime", { regime: "whatever" }],
    ["markup for a language", { language: "<script>" }],
    ["a region that is none", { region: "{{ shop }}" }],
    [
      "an id that a clock or a counter made",
      { decisionId: "0193c7a4-2c11-7d2b-9c54-0f4f5d9b1a01" },
    ],
    ["a field too many", { email: "ada@canary.example" }],
    ["a hash that is none", { textHash: "' OR 1=1" }],
    ["markup for a vendor", { vendor: { id: "<b>youtube", purpose: "marketing" } }],
    ["a vendor's purpose that is none", { vendor: { id: "youtube", purpose: "necessary" } }],
  ])("with %s is refused", (_, over) => {
    expect(beaconSchema.safeParse({ ...beacon(), ...over }).success).toBe(false);
  });

  it.each<[string, Partial<Beacon>]>([
    ["rejects and allows", { method: "reject" }],
    ["accepts less than everything", { choices: { ...beacon().choices, marketing: false } }],
    [
      "agrees to a sale that was not offered",
      { method: "choose", choices: { ...beacon().choices, saleOfData: true } },
    ],
    ["acknowledges where consent is needed", { method: "acknowledge" }],
    [
      "was a signal and shown texts",
      {
        ...{ method: "signal", gpc: true, regime: "opt-out", region: "USCA" },
        choices: { preferences: true, analytics: true, marketing: false, saleOfData: false },
      },
    ],
    ["allows one vendor and names none", { method: "load-once", choices: nothing }],
    ["names a vendor and answers the banner", { vendor }],
    ["allows one vendor and a sale that was not offered", { ...oneVendor, choices: everything }],
    ["was a signal, and there was none", { method: "signal", regime: "opt-out", region: "USCA" }],
  ])("that %s contradicts itself", (_, over) => {
    expect(contradictsItself(beacon(over))).toBe(true);
  });

  it.each(methods)(
    "under an honoured signal allows no sale, whatever was pressed: %s",
    (method) => {
      const regime = method === "acknowledge" ? "notice" : "opt-out";
      const everywhere = { gpcEverywhere: regime === "notice" };
      const one = {
        method,
        regime,
        region: "USCA",
        ...(method === "signal" ? { textHash: "" } : {}),
        ...(isAboutVendor(method) ? { vendor } : {}),
      };
      const all = { preferences: true, analytics: true, marketing: true, saleOfData: true };
      const left = { ...all, marketing: false, saleOfData: false };
      const contradicts = (over: Partial<Beacon>) =>
        contradictsItself(beacon({ ...one, ...over } as Partial<Beacon>), everywhere);
      for (const choices of [all, { ...left, saleOfData: true }, { ...left, marketing: true }]) {
        expect(contradicts({ gpc: true, choices })).toBe(true);
      }
      expect(contradicts({ gpc: true, choices: left })).toBe(false);
      const isFree = method !== "reject" && method !== "signal";
      expect(contradicts({ gpc: false, choices: all })).toBe(!isFree);
    },
  );

  it("about one vendor leaves what holds as it is, whatever that is", () => {
    for (const choices of [nothing, { ...nothing, analytics: true }, beacon().choices]) {
      expect(contradictsItself(beacon({ ...oneVendor, choices }))).toBe(false);
    }
    const american = { ...oneVendor, regime: "opt-out", region: "USCA" } as const;
    expect(contradictsItself(beacon({ ...american, choices: everything }))).toBe(false);
  });

  it("without the sale of data where one can opt out shares none for advertising either", () => {
    const american = { method: "choose", region: "USCA", regime: "opt-out" } as const;
    const choices = { preferences: true, analytics: true, marketing: true, saleOfData: false };
    expect(contradictsItself(beacon({ ...american, choices }))).toBe(true);
    const unshared = { ...choices, marketing: false };
    expect(contradictsItself(beacon({ ...american, choices: unshared }))).toBe(false);
    const unsold = { ...choices, marketing: false, saleOfData: true };
    expect(contradictsItself(beacon({ ...american, choices: unsold }))).toBe(false);
  });

  it("that changes nothing may leave what was refused earlier refused, and allow no more", () => {
    const refused = { preferences: true, analytics: true, marketing: false, saleOfData: false };
    const notice = { region: "USWY", regime: "notice", method: "acknowledge" } as const;
    expect(contradictsItself(beacon({ ...notice, choices: refused }))).toBe(false);
    const signal: Partial<Beacon> = {
      ...{ region: "USCA", regime: "opt-out", method: "signal", gpc: true, textHash: "" },
    };
    const less = { ...refused, analytics: false };
    expect(contradictsItself(beacon({ ...signal, choices: less }))).toBe(false);
    const more = { ...refused, marketing: true };
    expect(contradictsItself(beacon({ ...signal, choices: more }))).toBe(true);
  });

  it("with a clock off by days is dated by ours, and says so", () => {
    for (const decidedAt of ["2026-11-18T11:00:00.000Z", "2027-11-20T11:00:00.000Z"]) {
      expect(read({ decidedAt })).toEqual({ decidedAt: now, flags: ["clock-skewed"] });
    }
  });

  it("on texts that were never published is no full proof", () => {
    expect(read({ textHash: "b".repeat(64) }).flags).toEqual(["text-unknown"]);
    expect(read({ textHash: "" }).flags).toEqual(["text-unknown"]);
  });

  it("that was asked more mildly than its place requires is no full proof", () => {
    expect(read({ region: "DE", regime: "opt-out" }).flags).toEqual(["regime-weaker"]);
    expect(read({ region: "USCA", regime: "opt-out" }, { owed: "opt-out" }).flags).toEqual([]);
    expect(read({ region: "", regime: "notice" }).flags).toEqual(["regime-weaker"]);
  });

  it("on a banner that was replaced by one that asks for more is no full proof a day later", () => {
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    expect(read({}, { supersededAt: hoursAgo(23) }).flags).toEqual([]);
    expect(read({}, { supersededAt: hoursAgo(25) }).flags).toEqual(["superseded"]);
  });
});
