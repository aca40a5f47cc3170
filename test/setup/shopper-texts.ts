/** What tests ask of texts for shoppers, whichever page or mail they are in. */
import { shopperLanguages, type ShopperLanguage } from "~/lib/language";

/** A text, and where it stands among those of its language. */
export type PlacedText = readonly [place: string, text: string];

/** Every text of a language by its place. What takes arguments is called before, by the test. */
export function placedTexts(value: unknown, place = ""): PlacedText[] {
  if (typeof value === "string") return [[place, value]];
  if (typeof value !== "object" || value === null) throw new Error(`${place} is no text`);
  return Object.entries(value).flatMap(([key, each]) => placedTexts(each, `${place}/${key}`));
}

type EveryLanguage<T> = Readonly<Record<ShopperLanguage, T>>;

/** A text that two languages have in the same place: `place: text (languages)`. */
export function sharedTexts(of: EveryLanguage<readonly PlacedText[]>): string[] {
  return repeated(of, ([place, text]) => [`${place}: ${text}`]);
}

/** Sentences that two languages have, wherever: a word may be the same, a sentence is not. */
export function sharedSentences(of: EveryLanguage<readonly PlacedText[]>): string[] {
  return repeated(of, ([, text]) =>
    text.split(/(?<=[.!?:。])\s*/).filter((sentence) => sentence.length > 20),
  );
}

function repeated(
  of: EveryLanguage<readonly PlacedText[]>,
  keysOf: (text: PlacedText) => readonly string[],
): string[] {
  const languages = new Map<string, Set<ShopperLanguage>>();
  for (const language of shopperLanguages) {
    for (const key of of[language].flatMap(keysOf)) {
      languages.set(key, (languages.get(key) ?? new Set()).add(language));
    }
  }
  return [...languages]
    .filter(([, having]) => having.size > 1)
    .map(([key, having]) => `${key} (${[...having].sort().join(" ")})`);
}

/** Words that promise absolutes, or say a time that is none. A star stands for any ending. */
const unfitWords: EveryLanguage<readonly string[]> = {
  en: ["never", "completely", "always", "guarantee*", "soon", "shortly"],
  de: ["nie", "niemals", "vollständig*", "immer", "garantier*", "bald", "demnächst"],
  da: ["aldrig", "fuldstændig*", "altid", "garan*", "snart"],
  es: ["nunca", "jamás", "completamente", "siempre", "garant*", "pronto"],
  fr: ["jamais", "complètement", "entièrement", "toujours", "garanti*", "bientôt"],
  it: ["mai", "completamente", "sempre", "garanti*", "presto", "a breve"],
  ja: [],
  nl: ["nooit", "volledig*", "altijd", "garand*", "garant*", "binnenkort", "spoedig"],
  pl: ["nigdy", "całkowicie", "zawsze", "gwaran*", "wkrótce", "niebawem"],
  pt: ["nunca", "jamais", "completamente", "sempre", "garant*", "em breve"],
  sv: ["aldrig", "fullständig*", "alltid", "garan*", "snart"],
};
/** Japanese writes no spaces between words. */
const unfitJapanese = /絶対|決して|(?<!不)完全|必ず|常に|まもなく|近日/u;

/** A space a line may break at, before or within marks that French keeps with their word. */
const looseFrench = /«(?!\u202f)|(?<!\u202f)»|[^\S\u202f][;:?!]/u;

/** What is wrong with a text: empty, untrimmed, a promise of absolutes, marks of another language. */
export function faultsOf(language: ShopperLanguage, text: string): string[] {
  const words = unfitWords[language].map((word) => word.replace("*", "\\p{L}*")).join("|");
  const unfit =
    language === "ja" ? unfitJapanese : new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
  const faults = {
    "empty or untrimmed": text.trim() === "" || text.trim() !== text,
    "vague or absolute": unfit.test(text),
    "typewriter's marks": /["']/.test(text),
    "loose marks": language === "fr" && looseFrench.test(text),
    "another script":
      /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text) !== (language === "ja"),
    "an unfilled place": /undefined|\$\{|\{\w*\}/.test(text),
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${fault}: ${text}`] : []));
}

/** The same question to every language. */
export function inEveryLanguage<T>(make: (language: ShopperLanguage) => T): EveryLanguage<T> {
  return Object.fromEntries(
    shopperLanguages.map((language) => [language, make(language)]),
  ) as unknown as EveryLanguage<T>;
}
