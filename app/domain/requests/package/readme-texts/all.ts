/** The readable part of a package, in every language of the pages it is asked for on. */
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
import type { ReadmeTexts } from "./readme-texts";

export const readmeTexts: Readonly<Record<ShopperLanguage, ReadmeTexts>> = {
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
