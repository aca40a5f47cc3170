/** The rules of the bench: the preset of the shop's country, and two with conditions. */
import { presetFor, type Rule, type RuleInForce, type ShopTerms } from "~/domain/retention/model";

export function benchRules(shop: ShopTerms): readonly RuleInForce[] {
  const preset = presetFor(shop).lines.map(({ rule }) => rule);
  const [first] = preset;
  if (!first) throw new Error("a preset has rules");
  const guests: Rule = {
    ...first,
    only: { tags: { none: ["vip"] }, amount: { currency: "EUR", below: 20 } },
    when: { age: { years: 1, months: 6, days: 0 }, from: "completed", roundTo: "day" },
  };
  const companies: Rule = {
    ...first,
    rank: 1,
    only: { business: true },
    when: { age: { years: 5, months: 0, days: 0 }, from: "paid", roundTo: "financial-year" },
  };
  return [...preset, guests, companies].map((rule, place) => ({
    ...{ id: `rule-${place}`, version: 1 },
    rule,
  }));
}
