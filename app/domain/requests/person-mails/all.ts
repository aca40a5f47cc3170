/** The mails about a request to its person, in every language of the pages it is asked on. */
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
import type { PersonMails } from "./person-mails";

export const personMails: Readonly<Record<ShopperLanguage, PersonMails>> = {
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
