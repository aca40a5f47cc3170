/**
 * Writes the policy of one shop in one language.
 *
 * Pure: the same facts give the same text, letter by letter, so that its hash says whether what is
 * published is what the settings would say today.
 */
import { writtenLocale, type ShopperLanguage } from "~/lib/language";
import type { PolicyFacts } from "./policy-facts";
import { sayRetentionRule } from "./say-retention";
import {
  policySectionIds,
  policySentences,
  type PolicyFactName,
  type PolicyLinkTarget,
  type PolicySectionId,
  type PolicySentenceDefinition,
  type PolicySentenceId,
} from "./sentences";
import { policyTexts } from "./texts/all";
import type { PolicyTexts } from "./texts/policy-texts";

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
        .flatMap((definition) =>
          sayAll(definition, { texts, words, rules: sayRules(facts, language) }),
        ),
    }))
    .filter(({ sentences }) => sentences.length > 0);
  return { content: { schema: 1, language, title: texts.title, sections }, unsaid };
}

type FactWords = Readonly<Record<PolicyFactName, string | undefined>>;

/** Each retention rule has a sentence of its own; of everything else there is one. */
function sayAll(
  definition: PolicySentenceDefinition,
  {
    texts,
    words,
    rules,
  }: { readonly texts: PolicyTexts; readonly words: FactWords; readonly rules: readonly string[] },
): PolicySentence[] {
  if (definition.id !== "retention.rule") return [sayIt(definition, texts, words)];
  return rules.map((text, place) => ({
    ...sayIt(definition, texts, { ...words, retentionRules: text }),
    id: place === 0 ? definition.id : `${definition.id}.${place + 1}`,
  }));
}

function sayRules({ retention = [] }: PolicyFacts, language: ShopperLanguage): string[] {
  return [...new Set(retention.map((rule) => sayRetentionRule(rule, language)))];
}

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
    // Whether there are any; each is filled in by itself.
    retentionRules: facts.retention?.length ? "" : undefined,
  };
}

function countryName(code: string, language: ShopperLanguage): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  return new Intl.DisplayNames(writtenLocale(language), { type: "region" }).of(code);
}
