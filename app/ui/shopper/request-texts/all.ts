/** The pages on which shoppers ask for their data, in every language of the banner. */
import type { ShopperLanguage } from "~/lib/language";
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
import type { RequestTexts } from "./request-texts";

export const requestTexts: Readonly<Record<ShopperLanguage, RequestTexts>> = {
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
