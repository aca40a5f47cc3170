/** The first version of rules: one trigger, years, three fields. Still read, never written. */
import { IANAZone } from "luxon";
import { z } from "zod";
import type { Rule } from "./rule-schema";

export const YEARS = { least: 1, most: 30 } as const;

/** What the short form offers: fields that no minimum covers. */
export const simpleFields = ["note", "customAttributes", "phone"] as const;
export type SimpleField = (typeof simpleFields)[number];

export const ruleV1Schema = z.object({
  version: z.literal(1),
  trigger: z.literal("completed"),
  years: z
    .number()
    .int("Whole years only.")
    .min(YEARS.least, `At least ${YEARS.least} year.`)
    .max(YEARS.most, `At most ${YEARS.most} years.`),
  fields: z.array(z.enum(simpleFields)).min(1, "Choose at least one field."),
  zone: z.string().refine((zone) => IANAZone.isValidZone(zone), "Not a time zone."),
});

export interface SimpleRule {
  readonly years: number;
  readonly fields: readonly SimpleField[];
  readonly zone: string;
}

/** A rule of the first version in the words of the second. */
export function fromSimple({ years, fields, zone }: SimpleRule): Rule {
  return {
    ...{ version: 2, name: "", scope: "orders", zone, rank: 0, overrides: [] },
    when: { age: { years, months: 0, days: 0 }, from: "completed", roundTo: "day" },
    only: {},
    actions: [{ do: "clear", fields: simpleFields.filter((field) => fields.includes(field)) }],
    why: { purpose: "", basis: "storage-limitation" },
  };
}

/** Years and fields of a rule that says no more than the first version could; else undefined. */
export function toSimple(rule: Rule): SimpleRule | undefined {
  const { age, from, roundTo } = rule.when;
  const [action, ...more] = rule.actions;
  if (action?.do !== "clear" || more.length > 0 || from !== "completed") return undefined;
  const fields = simpleFields.filter((field) => action.fields.includes(field));
  const plain =
    rule.scope === "orders" &&
    roundTo === "day" &&
    age.months + age.days === 0 &&
    fields.length === action.fields.length &&
    Object.keys(rule.only).length + rule.rank + rule.overrides.length === 0 &&
    rule.effectiveFrom === undefined;
  return plain ? { years: age.years, fields, zone: rule.zone } : undefined;
}
