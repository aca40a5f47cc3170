/** Every language that shoppers read. */
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
import type { PolicyPagesTexts } from "./policy-texts";

export const policyPagesTexts: Readonly<Record<ShopperLanguage, PolicyPagesTexts>> = {
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
