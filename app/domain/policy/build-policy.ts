/**
 * Writes the policy of one shop in one language.
 *
 * Pure: the same facts give the same text, letter by letter, so that its hash says whether what is
 * published is what the settings would say today.
 */
import type { ShopperLanguage } from "~/lib/language";
import type { PolicyFacts, PolicyRetentionField } from "./policy-facts";
import {
  policySectionIds,
  policySentences,
  type PolicyFactName,
  type PolicyLinkTarget,
  type PolicySectionId,
  type PolicySentenceDefinition,
  type PolicySentenceId,
} from "./sentences";
import { policyTextsDe } from "./texts/de";
import { policyTextsEn } from "./texts/en";
import type { PolicyTexts } from "./texts/policy-texts";

export const policyTexts: Readonly<Record<ShopperLanguage, PolicyTexts>> = {
  en: policyTextsEn,
  de: policyTextsDe,
};

/** One sentence as published. Without promises it is informational. */
export interface PolicySentence {
  readonly id: string;
  readonly text: string;
  readonly style: "paragraph" | "item";
  readonly promises: readonly number[];
  readonly link?: { readonly target: PolicyLinkTarget; readonly label: string } | undefined;
}

export interface PolicySection {
  readonly id: PolicySectionId;
  readonly heading: string;
  readonly sentences: readonly PolicySentence[];
}

/** The archived text. `schema` tells later readers how to read it. */
export interface PolicyContent {
  readonly schema: 1;
  readonly language: ShopperLanguage;
  readonly title: string;
  readonly sections: readonly PolicySection[];
}

/** A sentence that could not be said, and what the merchant has to tell us for it. */
export interface UnsaidSentence {
  readonly id: PolicySentenceId;
  readonly missing: readonly PolicyFactName[];
}

export interface BuiltPolicy {
  readonly content: PolicyContent;
  readonly unsaid: readonly UnsaidSentence[];
}

export function buildPolicy(facts: PolicyFacts, language: ShopperLanguage): BuiltPolicy {
  const texts = policyTexts[language];
  const words = factWords(facts, language);
  const known = (name: PolicyFactName) => words[name] !== undefined;
  const wanted = policySentences.filter(({ unless }) => unless === undefined || !known(unless));
  const unsaid = wanted
    .map(({ id, needs = [] }) => ({ id, missing: needs.filter((name) => !known(name)) }))
    .filter(({ missing }) => missing.length > 0);
  const said = wanted.filter(({ id }) => unsaid.every((sentence) => sentence.id !== id));
  const sections = policySectionIds
    .map((id) => ({
      id,
      heading: texts.headings[id],
      sentences: said
        .filter(({ section }) => section === id)
        .map((definition) => sayIt(definition, texts, words)),
    }))
    .filter(({ sentences }) => sentences.length > 0);
  return { content: { schema: 1, language, title: texts.title, sections }, unsaid };
}

type FactWords = Readonly<Record<PolicyFactName, string | undefined>>;

function sayIt(
  { id, style, link, promises }: PolicySentenceDefinition,
  texts: PolicyTexts,
  words: FactWords,
): PolicySentence {
  return {
    id,
    text: fillIn(texts.sentences[id], words),
    style: style ?? "paragraph",
    promises: promises ?? [],
    ...(link ? { link: { target: link, label: texts.links[link] } } : {}),
  };
}

/** One pass over the text: a brace inside a fact is text, and is not filled in again. */
function fillIn(text: string, words: FactWords): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const word = name in words ? words[name as PolicyFactName] : undefined;
    if (word === undefined) throw new Error(`The policy has no word for ${slot}`);
    return word;
  });
}

function factWords(facts: PolicyFacts, language: ShopperLanguage): FactWords {
  return {
    shopName: facts.shopName,
    country: facts.country && countryName(facts.country, language),
    address: facts.address,
    contactEmail: facts.contactEmail,
    officer: facts.officer,
    authority: facts.authority,
    retentionYears: facts.retention && yearsInWords(facts.retention.years, language),
    retentionStart:
      facts.retention && policyTexts[language].retentionStarts[facts.retention.from ?? "completed"],
    retentionFields: facts.retention && enumerate(facts.retention.fields, policyTexts[language]),
  };
}

function countryName(code: string, language: ShopperLanguage): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  return new Intl.DisplayNames([language], { type: "region" }).of(code);
}

function yearsInWords(years: number, language: ShopperLanguage): string {
  const format = { style: "unit", unit: "year", unitDisplay: "long" } as const;
  return new Intl.NumberFormat(language, format).format(years);
}

function enumerate(
  fields: readonly PolicyRetentionField[],
  texts: PolicyTexts,
): string | undefined {
  const names = fields.map((field) => texts.retentionFields[field]);
  const last = names.at(-1);
  if (last === undefined) return undefined;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} ${texts.and} ${last}`;
}
