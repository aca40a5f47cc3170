/** A retention rule as a sentence of the policy, in the reader's language. */
import { writtenLocale, type ShopperLanguage } from "~/lib/language";
import { listed } from "./listed";
import type { PolicyRetentionRule } from "./retention-fact";
import { retentionPhrases } from "./texts/all";

/** "3 years after an order was delivered, we clear your note to the shop from it." */
export function sayRetentionRule(rule: PolicyRetentionRule, language: ShopperLanguage): string {
  const words = retentionPhrases[language];
  const limit = words.limit({
    age: ageInWords(rule, language),
    start: words.starts[rule.start],
    end: words.ends[rule.roundTo],
  });
  const acts = rule.acts.map((act, place) => words.act(act, { rule, isFirst: place === 0 }));
  const sentence = `${limit}${listed(acts, language)}${words.stop}`;
  const asides = [
    ...(rule.from === undefined ? [] : [words.from(dateInWords(rule.from, language))]),
    ...placesOf(rule, language),
    ...(rule.some ? [words.some] : []),
    ...(rule.outranked ? [words.outranked] : []),
  ];
  return [sentence, ...asides].join(words.gap);
}

function placesOf({ countries }: PolicyRetentionRule, language: ShopperLanguage): string[] {
  const names = new Intl.DisplayNames(writtenLocale(language), { type: "region" });
  const { only, except } = retentionPhrases[language];
  const list = (codes: readonly string[]) =>
    listed(
      codes.map((code) => names.of(code) ?? code),
      language,
    );
  return [
    ...(countries?.only ? [only(list(countries.only))] : []),
    ...(countries?.except && countries.except.length > 0 ? [except(list(countries.except))] : []),
  ];
}

function ageInWords({ age }: PolicyRetentionRule, language: ShopperLanguage): string {
  const units = [
    [age.years, "year"],
    [age.months, "month"],
    [age.days, "day"],
  ] as const;
  const parts = units.flatMap(([count, unit]) => {
    const format = { style: "unit", unit, unitDisplay: "long" } as const;
    return count === 0
      ? []
      : [new Intl.NumberFormat(writtenLocale(language), format).format(count)];
  });
  return listed(parts, language);
}

function dateInWords(iso: string, language: ShopperLanguage): string {
  const format = { dateStyle: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(writtenLocale(language), format).format(
    new Date(`${iso}T00:00:00Z`),
  );
}
