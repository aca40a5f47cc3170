/** What a tracker is for, in every language of the banner. Adding a language is adding a file. */
import type { PurposeWords } from "../tracker";
import { en } from "./en";
import { de } from "./de";
import { fr } from "./fr";
import { es } from "./es";
import { it } from "./it";
import { nl } from "./nl";
import { pt } from "./pt";
import { pl } from "./pl";
import { da } from "./da";
import { sv } from "./sv";
import { ja } from "./ja";

const words: Readonly<Record<string, PurposeWords | undefined>> = {
  en,
  de,
  fr,
  es,
  it,
  nl,
  pt,
  pl,
  da,
  sv,
  ja,
};

/** In English where nobody has written the language. */
export function purposeWords(language: string): PurposeWords {
  return words[language] ?? en;
}
