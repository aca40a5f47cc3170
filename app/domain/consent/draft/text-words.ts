/** What each text of a banner is, for the person who edits it. */
import type { BannerTexts } from "../banner-texts";

export const textGroups = [
  "first-layer",
  "choices",
  "way-back",
  "details",
  "placeholders",
] as const;
export type TextGroup = (typeof textGroups)[number];

export const textGroupWords: Readonly<Record<TextGroup, string>> = {
  "first-layer": "What visitors read first",
  choices: "The choices",
  "way-back": "The way back",
  details: "Vendors and cookies",
  placeholders: "Held-back videos and maps",
};

interface TextWords {
  readonly label: string;
  readonly group: TextGroup;
  /** Has more than one line. */
  readonly long?: true;
}

export const textWords: Readonly<Record<keyof BannerTexts, TextWords>> = {
  title: { label: "Heading", group: "first-layer" },
  optIn: { label: "Text where consent is needed", group: "first-layer", long: true },
  optOut: { label: "Text where visitors may opt out", group: "first-layer", long: true },
  notice: { label: "Text where visitors are informed", group: "first-layer", long: true },
  accept: { label: "Button that accepts", group: "first-layer" },
  reject: { label: "Button that rejects", group: "first-layer" },
  refuseSale: { label: "Button that refuses sale and sharing", group: "first-layer" },
  choose: { label: "Button that opens the choices", group: "first-layer" },
  understood: { label: "Button that acknowledges", group: "first-layer" },
  policy: { label: "Link to the policy", group: "first-layer" },
  dialogTitle: { label: "Heading of the choices", group: "choices" },
  dialogIntro: { label: "Introduction of the choices", group: "choices", long: true },
  necessary: { label: "Necessary", group: "choices" },
  necessaryAbout: { label: "Necessary: what for", group: "choices", long: true },
  preferences: { label: "Preferences", group: "choices" },
  preferencesAbout: { label: "Preferences: what for", group: "choices", long: true },
  analytics: { label: "Analytics", group: "choices" },
  analyticsAbout: { label: "Analytics: what for", group: "choices", long: true },
  marketing: { label: "Marketing", group: "choices" },
  marketingAbout: { label: "Marketing: what for", group: "choices", long: true },
  saleOfData: { label: "Sale of data", group: "choices" },
  saleOfDataAbout: { label: "Sale of data: what for", group: "choices", long: true },
  save: { label: "Button that saves", group: "choices" },
  cancel: { label: "Button that cancels", group: "choices" },
  reopen: { label: "Button that leads back to the choice", group: "way-back" },
  honoured: { label: "The same, where an opt-out signal was honoured", group: "way-back" },
  reloadNeeded: { label: "After a withdrawal", group: "way-back", long: true },
  reload: { label: "Button that loads the page again", group: "way-back" },
  close: { label: "Button that closes a message", group: "way-back" },
  receipt: { label: "Link to the receipt", group: "way-back" },
  clear: { label: "Button that clears the history in the browser", group: "choices" },
  cleared: { label: "After the history was cleared", group: "way-back", long: true },
  details: { label: "Opens the vendors of a purpose", group: "details" },
  session: { label: "Lifetime: until the browser is closed", group: "details" },
  permanent: { label: "Lifetime: until deleted", group: "details" },
  vendorPolicy: { label: "Link to a vendor’s policy ({vendor})", group: "details" },
  placeholder: { label: "Reason ({vendor}, {purpose})", group: "placeholders", long: true },
  load: { label: "Button that loads it once", group: "placeholders" },
  alwaysAllow: { label: "Button that always allows ({vendor})", group: "placeholders" },
};
