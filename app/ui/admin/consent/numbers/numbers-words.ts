import type { Dimension, Outcome } from "~/domain/consent/model";

/** Colours that people who see few of them can tell apart by their lightness. */
export const outcomeWords: readonly {
  readonly outcome: Outcome;
  readonly label: string;
  readonly colour: string;
}[] = [
  { outcome: "accepted", label: "Accepted", colour: "#0b6e4f" },
  { outcome: "rejected", label: "Rejected", colour: "#a4262c" },
  { outcome: "partial", label: "In part", colour: "#e0a100" },
  { outcome: "acknowledged", label: "Informed", colour: "#6b9bd1" },
  { outcome: "ignored", label: "Ignored", colour: "#b8bcc2" },
];

export const dimensionWords: Readonly<
  Record<Dimension, { readonly tab: string; readonly label: string }>
> = {
  day: { tab: "By day", label: "Day" },
  region: { tab: "By region", label: "Region" },
  device: { tab: "By device", label: "Device" },
  language: { tab: "By language", label: "Language" },
  version: { tab: "By version", label: "Banner version" },
};

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** A row's name in words. */
export function rowName(dimension: Dimension, name: string): string {
  if (name === "other") return "All others";
  if (name === "") return "Unknown";
  if (dimension === "region") {
    const [country = "", state] = name.split("-");
    return state ? `${regions.of(country) ?? country}, ${state}` : (regions.of(country) ?? country);
  }
  if (dimension === "language") return languages.of(name) ?? name;
  if (dimension === "device") return name.charAt(0).toUpperCase() + name.slice(1);
  return name;
}

/** Under a bar, where there is room for some letters: a day without its year, a code for a name. */
export function shortName(dimension: Dimension, name: string): string {
  if (name === "other") return "Others";
  if (name === "") return "?";
  if (dimension === "day") return name.slice(5);
  return dimension === "device" ? rowName(dimension, name) : name;
}
