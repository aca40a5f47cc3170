/** An order's explanation in plain sentences, as staff read it. */
import { DateTime } from "luxon";
import { spanWords } from "./describe-rule";
import type { OrderExplanation, RuleSpoke } from "./explain-order";
import type { EpochMs } from "./order-facts";
import type { RuleInForce } from "./retention-plan";
import { fieldNames, keptBackNames, listed, triggerPhrase } from "./rule-words";

/** The verdict first, then what each rule, hold, blind spot and law said. */
export function explanationSentences(
  explanation: OrderExplanation,
  { rules, zone }: { readonly rules: readonly RuleInForce[]; readonly zone: string },
): readonly string[] {
  const on = (at: EpochMs) => DateTime.fromMillis(at, { zone }).toFormat("d LLLL yyyy");
  return [
    verdictSentence(explanation, on),
    ...explanation.rules.map((spoke) => ruleSentence(spoke, rules, on)),
    ...explanation.seenHolds.map((reason) => `Held: ${keptBackNames[reason][0]}.`),
    ...explanation.putHolds.map(({ kind, until }) => {
      const end = until === null ? "until it is lifted" : `until ${on(until)}`;
      return `Held: ${keptBackNames[kind][0]}, ${end}.`;
    }),
    ...explanation.blind.map((reason) => `Can’t be judged: ${keptBackNames[reason][0]}.`),
    ...explanation.fields.flatMap(({ field, kept }) => {
      if (!kept) return [];
      const end =
        kept.until === null ? "without an end that can be told" : `until ${on(kept.until)}`;
      return [
        `${kept.statute} (${kept.jurisdiction}, ${kept.years} years) keeps the ${fieldNames[field]} ${end}.`,
      ];
    }),
  ];
}

type On = (at: EpochMs) => string;

function verdictSentence({ verdict }: OrderExplanation, on: On): string {
  switch (verdict.kind) {
    case "due":
      return `Due since ${on(verdict.dueAt)}.`;
    case "report":
      return "Past a limit, to be reported only.";
    case "not-yet":
      return verdict.dueAt === null
        ? "Not due: nothing has started the limit’s clock."
        : `Not due before ${on(verdict.dueAt)}.`;
    case "kept":
      return `Past a limit, but the law keeps: ${listed(verdict.kept.map(({ field }) => fieldNames[field]))}.`;
    case "held":
      return `Held back: ${listed(verdict.reasons.map((reason) => keptBackNames[reason][0]))}.`;
    case "unknown":
      return `Left alone because it can’t be judged: ${listed(verdict.reasons.map((reason) => keptBackNames[reason][0]))}.`;
    case "nothing-to-do":
      return "No rule has anything to do here.";
  }
}

function ruleSentence(spoke: RuleSpoke, rules: readonly RuleInForce[], on: On): string {
  const stored = rules.find(({ id }) => id === spoke.ref.id);
  const name = `Rule “${stored?.rule.name || spoke.ref.id}” (version ${spoke.ref.version})`;
  const failed = spoke.conditions
    .filter(({ answer }) => answer !== "yes")
    .map(({ on: what }) => what);
  switch (spoke.part) {
    case "not-in-force":
      return `${name} is not in force yet.`;
    case "not-met":
      return `${name} does not apply: ${listed(failed)}.`;
    case "outranked":
      return `${name} is outranked by another rule.`;
    case "doubtful":
      return `${name} may apply, but the order does not tell: ${listed(failed) || "what a rule of a higher rank asks for"}.`;
    case "speaks":
      return `${name} applies: ${limitSentence(spoke, stored, on)}.`;
  }
}

function limitSentence(spoke: RuleSpoke, stored: RuleInForce | undefined, on: On): string {
  const { startedAt, dueAt, passed, touches } = spoke;
  if (!touches.some(({ left }) => left)) return "nothing is left for it to do";
  if (startedAt === "absent") return "the date its limit counts from is missing";
  if (startedAt === "not-started" || dueAt === null) return "its limit’s clock has not started";
  const span = stored
    ? `${spanWords(stored.rule.when.age)} after the ${stored.rule.scope === "draft-orders" ? "draft" : "order"} ${triggerPhrase(stored.rule.scope, stored.rule.when.from)} `
    : "";
  return `the limit ${span}(${on(startedAt)}) ${passed ? "passed" : "passes"} on ${on(dueAt)}`;
}
