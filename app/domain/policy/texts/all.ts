/** Every language that shoppers read. */
import type { ShopperLanguage } from "~/lib/language";
import { policyTextsDa } from "./da";
import { policyTextsDe } from "./de";
import { policyTextsEn } from "./en";
import { policyTextsEs } from "./es";
import { policyTextsFr } from "./fr";
import { policyTextsIt } from "./it";
import { policyTextsJa } from "./ja";
import { policyTextsNl } from "./nl";
import { policyTextsPl } from "./pl";
import { policyTextsPt } from "./pt";
import { policyTextsSv } from "./sv";
import type { PolicyTexts } from "./policy-texts";
import { retentionPhrasesDa } from "./retention-da";
import { retentionPhrasesDe } from "./retention-de";
import { retentionPhrasesEn } from "./retention-en";
import { retentionPhrasesEs } from "./retention-es";
import { retentionPhrasesFr } from "./retention-fr";
import { retentionPhrasesIt } from "./retention-it";
import { retentionPhrasesJa } from "./retention-ja";
import { retentionPhrasesNl } from "./retention-nl";
import { retentionPhrasesPl } from "./retention-pl";
import { retentionPhrasesPt } from "./retention-pt";
import { retentionPhrasesSv } from "./retention-sv";
import type { RetentionPhrases } from "./retention-phrases";

export const policyTexts: Readonly<Record<ShopperLanguage, PolicyTexts>> = {
  da: policyTextsDa,
  de: policyTextsDe,
  en: policyTextsEn,
  es: policyTextsEs,
  fr: policyTextsFr,
  it: policyTextsIt,
  ja: policyTextsJa,
  nl: policyTextsNl,
  pl: policyTextsPl,
  pt: policyTextsPt,
  sv: policyTextsSv,
};

export const retentionPhrases: Readonly<Record<ShopperLanguage, RetentionPhrases>> = {
  da: retentionPhrasesDa,
  de: retentionPhrasesDe,
  en: retentionPhrasesEn,
  es: retentionPhrasesEs,
  fr: retentionPhrasesFr,
  it: retentionPhrasesIt,
  ja: retentionPhrasesJa,
  nl: retentionPhrasesNl,
  pl: retentionPhrasesPl,
  pt: retentionPhrasesPt,
  sv: retentionPhrasesSv,
};
