/** Reads rules from forms and the database. */
import type { z } from "zod";
import { fromSimple, ruleV1Schema } from "./rule-v1";
import { ruleSchema, type Rule } from "./rule-schema";

export interface RuleProblem {
  /** The place in the rule, as in "when.age" or "actions.0.fields"; "" for the rule as a whole. */
  readonly on: string;
  readonly message: string;
}

export type RuleReading =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * Reads a rule, of whatever version, and says everything that is wrong with it by its form. What
 * the law says of it is asked with `findCuts`; what other rules say with `findContradictions`.
 */
export function readRule(input: unknown): RuleReading {
  if (versionOf(input) === 1) {
    const old = ruleV1Schema.safeParse(input);
    return old.success ? { ok: true, rule: fromSimple(old.data) } : refused(old.error);
  }
  const parsed = ruleSchema.safeParse(input);
  return parsed.success ? { ok: true, rule: parsed.data } : refused(parsed.error);
}

function versionOf(input: unknown): unknown {
  return typeof input === "object" && input !== null ? Reflect.get(input, "version") : undefined;
}

function refused(error: z.ZodError): RuleReading {
  const problems = error.issues.map(({ path, message }) => ({
    on: path.map(String).join("."),
    message,
  }));
  return { ok: false, problems };
}
