/** What a retention rule says. Stored as JSON, so every version stays readable. */
import { IANAZone } from "luxon";
import { z } from "zod";
import { clearableFields, orderFields, type ClearableField, type OrderField } from "./order-facts";
import { minimumsCovering } from "./statutory-minimums";

export const YEARS = { least: 1, most: 30 } as const;

/** Version 1: one trigger, one limit, fields to clear. */
export const ruleDefinitionSchema = z.object({
  version: z.literal(1),
  /** `completed`: fulfilled and closed, or cancelled (see `completedAt`). */
  trigger: z.literal("completed"),
  years: z
    .number()
    .int("Whole years only.")
    .min(YEARS.least, `At least ${YEARS.least} year.`)
    .max(YEARS.most, `At most ${YEARS.most} years.`),
  fields: z
    .array(z.enum(orderFields))
    .min(1, "Choose at least one field.")
    .transform((fields) => orderFields.filter((field) => fields.includes(field))),
  /** The shop's time zone when the rule was saved: a later move does not shift its days. */
  zone: z.string().refine((zone) => IANAZone.isValidZone(zone), "Not a time zone."),
});
export type RuleDefinition = z.infer<typeof ruleDefinitionSchema>;

/** A rule that may run: only fields that no minimum covers and that the platform can empty. */
export interface RetentionRule extends RuleDefinition {
  readonly fields: ClearableField[];
}

export interface RuleProblem {
  readonly on: "years" | "fields" | "zone";
  readonly message: string;
}

export type RuleReading =
  | { readonly ok: true; readonly rule: RetentionRule }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * Reads a rule from a form or the database and says everything that is wrong with it.
 *
 * A field that a statute wants kept is refused here, before anything is saved: a legal minimum and
 * the merchant's own limit are two different things, and the minimum wins.
 */
export function readRule(input: unknown): RuleReading {
  const parsed = ruleDefinitionSchema.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => ({
        on: problemPlace(issue.path[0]),
        message: issue.message,
      })),
    };
  }
  const problems = parsed.data.fields.flatMap(fieldProblem);
  if (problems.length > 0) return { ok: false, problems };
  const fields = clearableFields.filter((field) => parsed.data.fields.includes(field));
  return { ok: true, rule: { ...parsed.data, fields } };
}

function fieldProblem(field: OrderField): RuleProblem[] {
  const [minimum] = minimumsCovering(field);
  if (minimum) {
    const message = `${field} is part of what ${minimum.statute} (${minimum.jurisdiction}) wants kept for ${minimum.years} years, and may not be cleared by a rule.`;
    return [{ on: "fields", message }];
  }
  if (clearableFields.some((clearable) => clearable === field)) return [];
  return [{ on: "fields", message: `${field} can't be cleared by a rule yet.` }];
}

function problemPlace(key: unknown): RuleProblem["on"] {
  return key === "years" || key === "zone" ? key : "fields";
}
