/** What the fields of a record are called in the admin. */
import {
  purposes,
  type Choices,
  type DecisionMethod,
  type DecisionState,
  type Purpose,
  type RecordChoice,
} from "~/domain/consent/model";
import { placeTitle } from "../regions/place-names";

export const purposeWords: Readonly<Record<Purpose, string>> = {
  preferences: "preferences",
  analytics: "analytics",
  marketing: "marketing",
  saleOfData: "sale of data",
};

export const methodWords: Readonly<Record<DecisionMethod, string>> = {
  accept: "Accepted all",
  reject: "Rejected all",
  choose: "Chose in the dialog",
  acknowledge: "Took notice",
  signal: "Opt-out signal of the browser",
  "load-once": "Loaded one tool’s content, once",
  "always-allow": "Always allowed one tool’s content",
  "keep-allowing": "Left one tool’s content allowed, in the dialog",
};

export const stateWords: Readonly<Record<DecisionState, string>> = {
  given: "Consent given",
  "partly-given": "Consent given in part",
  refused: "Consent refused",
  "not-opted-out": "Not opted out",
  "opted-out": "Opted out",
  informed: "Informed",
  signalled: "Opted out by signal",
  "vendor-allowed": "One tool allowed",
};

export const choiceWords: Readonly<Record<RecordChoice, string>> = {
  everything: "Everything allowed",
  something: "Some allowed",
  nothing: "Nothing allowed",
  "sale-refused": "Sale of data refused",
  "not-counted": "Not counted as consent",
};

export const flagWords: Readonly<Record<string, string>> = {
  "clock-skewed": "Clock of the browser was off by days",
  "text-unknown": "Texts shown are not those of this version",
  "regime-weaker": "Asked less strictly than the place requires",
  superseded: "Made on a banner that no longer asks for enough",
};

export function methodTitle(method: string): string {
  return Object.entries(methodWords).find(([name]) => name === method)?.[1] ?? method;
}

/** "preferences, analytics"; "nothing". */
export function allowedWords(choices: Choices): string {
  const names = purposes.filter((purpose) => choices[purpose]).map((name) => purposeWords[name]);
  return names.length > 0 ? names.join(", ") : "nothing";
}

/** "USCA", as a decision has it, → "California, United States". */
export function recordPlace(region: string): string {
  if (region === "") return "unknown";
  const [country, part] = [region.slice(0, 2), region.slice(2)];
  return placeTitle(part === "" ? country : `${country}-${part}`);
}
