import { describe, expect, it } from "vitest";
import {
  faultsOf,
  inEveryLanguage,
  placedTexts,
  sharedSentences,
} from "../../../../test/setup/shopper-texts";
import { shopperLanguages } from "~/lib/language";
import { buildPolicy } from "../build-policy";
import {
  policyRetentionFields,
  policyRetentionStarts,
  type PolicyRetentionAct,
  type PolicyRetentionRule,
} from "../retention-fact";
import { sayRetentionRule } from "../say-retention";

const facts = {
  ...{ shopName: "SHOP", address: "ADDRESS", contactEmail: "MAIL" },
  ...{ officer: "OFFICER", authority: "AUTHORITY", retention: [] },
};
const policies = inEveryLanguage((language) => {
  const { title, sections } = buildPolicy(facts, language).content;
  const parts = sections.map(({ heading, sentences }) => ({
    heading,
    sentences: sentences.map(({ text, link }) => [text, ...(link ? [link.label] : [])]),
  }));
  return placedTexts({ title, parts });
});

const whole: PolicyRetentionRule = {
  ...{ start: "orders:fulfilled", age: { years: 3, months: 0, days: 0 }, roundTo: "day" },
  ...{ some: false, outranked: false, acts: [{ do: "delete" }] },
};
const acts: readonly PolicyRetentionAct[] = [
  { do: "clear", fields: [...policyRetentionFields] },
  ...(["email", "shippingAddress", "billingAddress"] as const).flatMap((field) => [
    { do: "replace", field } as const,
    { do: "shorten", field } as const,
  ]),
  ...[{ do: "detach" } as const, { do: "erase" } as const, { do: "delete" } as const],
  ...[{ do: "delete-where-possible" } as const, { do: "delete-details" } as const],
  { do: "warn", days: 30 },
];
/** One of each: every start, every end, every act alone and as the second, and every aside. */
const rules: readonly PolicyRetentionRule[] = [
  ...policyRetentionStarts.map((start) => ({ ...whole, start })),
  ...(["calendar-year", "financial-year"] as const).map((roundTo) => ({ ...whole, roundTo })),
  ...acts.map((act) => ({ ...whole, acts: [act] })),
  ...acts.map((act) => ({ ...whole, acts: [{ do: "detach" } as const, act] })),
  { ...whole, some: true },
  { ...whole, outranked: true },
  { ...whole, from: "2027-01-01" },
  { ...whole, countries: { only: ["DE", "PL"] } },
  { ...whole, countries: { except: ["JP"] } },
];
const said = inEveryLanguage((language) =>
  rules.map((rule, at) => [String(at), sayRetentionRule(rule, language)] as const),
);

describe.each(shopperLanguages)("the policy in %s", (language) => {
  it("has every sentence, plain and well set", () => {
    expect(policies[language]).toHaveLength(policies.en.length);
    expect(policies[language].flatMap(([, text]) => faultsOf(language, text))).toEqual([]);
  });

  it("names the shop, its address, its mail, its officer and its authority where they belong", () => {
    const text = policies[language].map(([, each]) => each).join("\n");
    for (const fact of ["SHOP", "ADDRESS", "MAIL", "OFFICER", "AUTHORITY"]) {
      expect(text.split(fact).length, fact).toBeGreaterThan(1);
    }
  });

  it("says every retention rule as whole sentences, the age and the days in figures", () => {
    for (const [, text] of said[language]) {
      expect(faultsOf(language, text), text).toEqual([]);
      expect(text).toMatch(language === "ja" ? /^[^ ]*3[^ ]*。$/ : /^3 .*[^.]\.$/);
      expect(text).not.toMatch(/ {2}| [.,;]|\.\./);
    }
    const warned = said[language].filter(([, text]) => text.includes("30"));
    expect(warned).toHaveLength(2);
    expect(new Set(said[language].map(([, text]) => text)).size).toBeGreaterThan(rules.length - 4);
  });
});

it("is each language's own", () => {
  expect(sharedSentences(policies)).toEqual([]);
  expect(sharedSentences(said)).toEqual([]);
});
