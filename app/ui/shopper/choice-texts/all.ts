/** Every language of the banner has these pages too. */
import type { ShopperLanguage } from "~/lib/language";
import type { ChoiceTexts } from "./choice-texts";
import { da } from "./da";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pl } from "./pl";
import { pt } from "./pt";
import { sv } from "./sv";

export const choiceTexts: Readonly<Record<ShopperLanguage, ChoiceTexts>> = {
  da,
  de,
  en,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  pt,
  sv,
};
