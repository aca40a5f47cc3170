/** What changed between two banners, in plain words. Pure. */
import { askedAbout, asksForMore } from "../asked-about";
import { textKeys, type BannerConfig } from "../banner-config";
import type { Vendor } from "../vendor";
import { languageName } from "~/lib/language";
import { lifetimeWords } from "./lifetime-words";
import { textWords } from "./text-words";

export interface BannerChange {
  /** "Layout", "“Accept all” in German". */
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface BannerDiff {
  readonly changes: readonly BannerChange[];
  /** Something is asked that consents given before do not cover. */
  readonly asksAgain: boolean;
}

export function diffBanner(before: BannerConfig, after: BannerConfig): BannerDiff {
  return {
    changes: [
      ...look(before, after),
      ...languages(before, after),
      ...texts(before, after),
      ...regions(before, after),
      ...vendors(before.vendors, after.vendors),
      ...options(before, after),
    ],
    asksAgain: asksForMore(askedAbout(after), askedAbout(before)),
  };
}

function changed(
  what: string,
  before: string | undefined,
  after: string | undefined,
): BannerChange[] {
  return before === after ? [] : [{ what, before, after }];
}

function look({ look: one }: BannerConfig, { look: other }: BannerConfig): BannerChange[] {
  return [
    ...changed("Layout", one.layout, other.layout),
    ...changed("Position", one.position, other.position),
    ...changed("Colours", colours(one.colours), colours(other.colours)),
    ...changed("Rounded corners", `${one.radius} px`, `${other.radius} px`),
    ...changed("Font", one.font, other.font),
  ];
}

function colours(chosen: BannerConfig["look"]["colours"]): string {
  if (chosen.kind === "own") return `${chosen.button} on ${chosen.background}`;
  return chosen.kind === "system" ? "light or dark, as the visitor’s device" : "the theme’s";
}

function languages(one: BannerConfig, other: BannerConfig): BannerChange[] {
  const names = ({ languages: all }: BannerConfig): string => all.map(languageName).join(", ");
  return changed("Languages", names(one), names(other));
}

function texts(one: BannerConfig, other: BannerConfig): BannerChange[] {
  return other.languages.flatMap((language) =>
    textKeys.flatMap((key) => {
      const before = one.texts[language]?.[key];
      const after = other.texts[language]?.[key];
      // A language that is new or gone is told of as that.
      if (before === undefined || after === undefined) return [];
      return changed(`${textWords[key].label} (${languageName(language)})`, before, after);
    }),
  );
}

function regions(one: BannerConfig, other: BannerConfig): BannerChange[] {
  const places = [...new Set([...Object.keys(one.regions), ...Object.keys(other.regions)])].sort();
  return places.flatMap((place) =>
    changed(`Rule in ${place}`, one.regions[place]?.regime, other.regions[place]?.regime),
  );
}

function vendors(one: readonly Vendor[], other: readonly Vendor[]): BannerChange[] {
  const ids = [...new Set([...one, ...other].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const before = one.find((vendor) => vendor.id === id);
    const after = other.find((vendor) => vendor.id === id);
    const name = after?.name ?? before?.name ?? id;
    return [
      ...changed(`Vendor ${name}`, before && inWords(before), after && inWords(after)),
      ...(before && after ? lifetimes(before, after) : []),
    ];
  });
}

/** Of what both store; what only one stores is told of with the vendor. */
function lifetimes(before: Vendor, after: Vendor): BannerChange[] {
  return after.stores.flatMap((item) => {
    const was = before.stores.find(({ kind, name }) => kind === item.kind && name === item.name);
    const what = `How long ${item.name} of ${after.name} stays`;
    return was ? changed(what, lifetimeWords(was), lifetimeWords(item)) : [];
  });
}

function inWords({ purpose, stores, addresses, grade }: Vendor): string {
  const names = stores.map(({ name }) => name).join(", ") || "nothing stored";
  return `${purpose}; ${names}; ${addresses.join(", ") || "no address"}; held back: ${grade}`;
}

function options(one: BannerConfig, other: BannerConfig): BannerChange[] {
  const yes = (on: boolean): string => (on ? "yes" : "no");
  return [
    ...changed("Global Privacy Control is honoured", one.gpc, other.gpc),
    ...changed(
      "Google’s tags wait",
      `${one.google.waitForUpdate} ms`,
      `${other.google.waitForUpdate} ms`,
    ),
    ...changed(
      "Click ids in addresses",
      yes(one.google.urlPassthrough),
      yes(other.google.urlPassthrough),
    ),
    ...changed(
      "Ad identifiers are stripped where denied",
      yes(one.google.adsDataRedaction),
      yes(other.google.adsDataRedaction),
    ),
    ...changed("Placeholders for held-back frames", yes(one.placeholders), yes(other.placeholders)),
    ...changed("Pages that report what they load", `${one.watch} %`, `${other.watch} %`),
  ];
}
