/** What a retention rule says, second version. Stored as JSON, so every version stays readable. */
import { IANAZone } from "luxon";
import { z } from "zod";
import { clearableFields, coarsenableFields, orderFields } from "./order-facts";
import {
  actionsOf,
  coarsenings,
  legalBases,
  orderStates,
  roundings,
  ruleScopes,
  statesOf,
  triggers,
  triggersOf,
} from "./rule-terms";

/** Bounds of a limit. Years over a hundred are a slip of the finger. */
export const AGE = { mostYears: 100, mostMonths: 1200, mostDays: 36_500 } as const;

const whole = (unit: string, most: number) =>
  z
    .number({ error: `Enter ${unit} as a number.` })
    .int(`Whole ${unit} only.`)
    .min(0, `Less than no ${unit} is not possible.`)
    .max(most, `At most ${most} ${unit}.`)
    .default(0);

const ageSchema = z
  .object({
    years: whole("years", AGE.mostYears),
    months: whole("months", AGE.mostMonths),
    days: whole("days", AGE.mostDays),
  })
  .refine(({ years, months, days }) => years + months + days > 0, {
    error: "A limit needs at least one day.",
  });
export type Age = z.output<typeof ageSchema>;

const country = z.string().regex(/^[A-Z]{2}$/, "Countries are two capital letters, such as DE.");
const currency = z.string().regex(/^[A-Z]{3}$/, "Currencies are three letters, such as EUR.");
const text = (most: number) => z.string().trim().min(1, "Enter some text.").max(most);

/** What a rule is limited to. An absent condition asks nothing. */
const conditionsSchema = z
  .object({
    /** Of the delivery, else of the invoice. */
    countries: z
      .object({ only: z.array(country).min(1).optional(), except: z.array(country).optional() })
      .refine(({ only, except }) => !only || !except?.some((each) => only.includes(each)), {
        error: "A country is both asked for and left out.",
      })
      .optional(),
    states: z.array(z.enum(orderStates)).min(1, "Choose at least one state.").optional(),
    /** The host's name of where an order came from: web, pos, shopify_draft_order, … */
    channels: z.array(text(100)).min(1, "Name at least one channel.").optional(),
    amount: z
      .object({
        currency,
        /** Inclusive, in whole and hundredths of the currency. */
        from: z.number().optional(),
        /** Exclusive. */
        below: z.number().optional(),
      })
      .refine(({ from, below }) => from === undefined || below === undefined || from < below, {
        error: "The lower amount must be below the upper one.",
      })
      .optional(),
    tags: z
      .object({ any: z.array(text(255)).optional(), none: z.array(text(255)).optional() })
      .refine(({ any, none }) => !any?.some((tag) => sameTag(tag, none)), {
        error: "A tag is both asked for and left out.",
      })
      .optional(),
    /** true: only orders of companies; false: only orders of people. */
    business: z.boolean().optional(),
  })
  .default({});
export type Conditions = z.output<typeof conditionsSchema>;

const actionSchema = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("clear"),
    fields: z
      .array(z.enum(orderFields), { error: "Choose the fields." })
      .min(1, "Choose at least one field.")
      .transform((fields) => orderFields.filter((field) => fields.includes(field))),
  }),
  z.object({
    do: z.literal("coarsen"),
    field: z.enum(coarsenableFields),
    to: z.enum(coarsenings),
  }),
  z.object({ do: z.literal("detach-customer") }),
  z.object({ do: z.literal("request-erasure") }),
  z.object({ do: z.literal("delete") }),
  z.object({ do: z.literal("tag"), tag: text(40) }),
  z.object({ do: z.literal("report") }),
  z.object({
    do: z.literal("warn"),
    /** How long a customer has to answer, in days. */
    days: z.number().int("Whole days only.").min(7, "Give at least 7 days.").max(365),
  }),
]);
export type RuleAction = z.output<typeof actionSchema>;

/** Two people, or one and a cooling-off, let a rule cut into a minimum. See `decideFields`. */
const overrideSchema = z.object({
  fields: z.array(z.enum(orderFields)).min(1),
  reason: text(500),
  /** Of the approval; worth nothing until that is granted. */
  approvalId: text(100),
});

const shape = z.object({
  version: z.literal(2),
  name: z.string().trim().max(100, "At most 100 characters.").default(""),
  scope: z.enum(ruleScopes, { error: "Choose what the rule is about." }),
  when: z.object({
    age: ageSchema,
    from: z.enum(triggers, { error: "Choose what starts the clock." }),
    roundTo: z.enum(roundings).default("day"),
  }),
  only: conditionsSchema,
  actions: z.array(actionSchema).min(1, "Choose what is done."),
  why: z
    .object({ purpose: z.string().trim().max(500).default(""), basis: z.enum(legalBases) })
    .default({ purpose: "", basis: "storage-limitation" }),
  /** ISO date in the rule's zone; before that day the rule does nothing. Absent: at once. */
  effectiveFrom: z.iso.date("Enter a day as YYYY-MM-DD.").optional(),
  /** The shop's time zone when the rule was saved: a later move does not shift its days. */
  zone: z.string().refine((zone) => IANAZone.isValidZone(zone), "Not a time zone."),
  /**
   * Of the rules whose conditions an order meets, only those of the highest rank speak. The order
   * in which rules are listed never matters.
   */
  rank: z.number().int().min(0).max(9).default(0),
  overrides: z.array(overrideSchema).default([]),
});

export const ruleSchema = shape.superRefine((rule, context) => {
  const known: readonly string[] = triggersOf[rule.scope];
  if (!known.includes(rule.when.from)) {
    context.addIssue({
      ...{ code: "custom", path: ["when", "from"] },
      message: `“${rule.when.from}” is nothing that ${rule.scope} have a date of.`,
    });
  }
  const allowed: readonly string[] = actionsOf[rule.scope];
  rule.actions.forEach((action, place) => {
    const message = actionProblem(action, { scope: rule.scope, allowed });
    if (message) context.addIssue({ code: "custom", path: ["actions", place], message });
  });
  const problem = conditionProblem(rule);
  if (problem) context.addIssue({ code: "custom", ...problem });
});
export type Rule = z.output<typeof shape>;

function conditionProblem({
  scope,
  only,
}: Pick<Rule, "scope" | "only">):
  { readonly path: string[]; readonly message: string } | undefined {
  if (scope !== "orders" && scope !== "draft-orders") {
    const message = "Only rules about orders and draft orders have conditions.";
    // Of an account it is only known whether its person orders for a company.
    const asked = Object.keys(only).filter((name) => scope !== "customers" || name !== "business");
    return asked.length > 0 ? { path: ["only"], message } : undefined;
  }
  const known: readonly string[] = statesOf[scope];
  const strange = only.states?.find((state) => !known.includes(state));
  if (strange !== undefined) {
    return { path: ["only", "states"], message: `“${strange}” is no state of ${scope}.` };
  }
  if (scope === "orders" || !only.channels) return undefined;
  return { path: ["only", "channels"], message: "A draft order does not tell its channel." };
}

function actionProblem(
  action: RuleAction,
  { scope, allowed }: { readonly scope: Rule["scope"]; readonly allowed: readonly string[] },
): string | undefined {
  if (!allowed.includes(action.do)) return `“${action.do}” can't be done here.`;
  if (action.do === "clear") {
    const [field] = action.fields.filter((each) => !clearableFields.some((one) => one === each));
    return (
      field && `${field} can't be cleared on its own by a rule: the platform does not allow it.`
    );
  }
  if (action.do === "coarsen" && action.field === "billingAddress" && scope === "orders") {
    return "The platform lets no app change an order's billing address.";
  }
  if (action.do === "coarsen" && action.field === "email" && action.to === "generalise") {
    return "An e-mail address can only be replaced by a placeholder.";
  }
  return undefined;
}

/** The platform takes tags without regard to case. */
function sameTag(tag: string, others: readonly string[] | undefined): boolean {
  return others?.some((other) => other.toLowerCase() === tag.toLowerCase()) ?? false;
}
