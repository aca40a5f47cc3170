/** Rules that can't mean what they say beside each other, found before one is saved. */
import { limitOfRule } from "./find-cuts";
import type { ShopTerms } from "./minimum-set";
import type { RuleInForce } from "./retention-plan";
import type { Conditions, Rule, RuleAction } from "./rule-schema";
import { mayOverlap } from "./rules-overlap";
import { fieldNames } from "./rule-words";
import { mayEndBefore } from "./sample-days";

/** `error`: must be put right before saving. `warning`: must be confirmed. */
export interface Contradiction {
  readonly kind:
    | "never-matches"
    | "matches-everything"
    | "never-speaks"
    | "comes-too-late"
    | "coarser-already"
    | "depends-on-tag"
    | "says-the-same";
  readonly severity: "error" | "warning";
  /** Ids; the first is the rule to change. */
  readonly rules: readonly string[];
  readonly message: string;
}

/** Everything that is odd about a set of rules; in whatever order they are listed. */
export function findContradictions(
  rules: readonly RuleInForce[],
  shop: ShopTerms,
): readonly Contradiction[] {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const alone = sorted.flatMap((each) => aloneOf(each));
  const pairs = sorted.flatMap((a) =>
    sorted.flatMap((b) => (a === b || a.rule.scope !== b.rule.scope ? [] : pairOf(a, b, shop))),
  );
  return [...alone, ...pairs];
}

function aloneOf({ id, rule }: RuleInForce): Contradiction[] {
  const found: Contradiction[] = [];
  const impossible = impossibility(rule);
  if (impossible) {
    found.push({ kind: "never-matches", severity: "error", rules: [id], message: impossible });
  }
  const drastic = rule.actions.some(
    ({ do: what }) => what === "delete" || what === "request-erasure",
  );
  if (isHost(rule) && isUnconditional(rule.only) && (drastic || rule.rank > 0)) {
    const message = drastic
      ? "It has no condition: sooner or later it reaches every order of the store."
      : "It has no condition and outranks other rules: those of a lower rank never apply.";
    found.push({ kind: "matches-everything", severity: "warning", rules: [id], message });
  }
  return found;
}

function isHost({ scope }: Rule): boolean {
  return scope === "orders" || scope === "draft-orders";
}

/** Conditions and trigger that no order can meet together. */
function impossibility({ scope, only, when }: Rule): string | undefined {
  if (scope !== "orders" || !only.states) return undefined;
  const open = only.states.every((state) => state === "open");
  if (open && when.from === "closed") {
    return "It asks for open orders and counts from when they were closed.";
  }
  return undefined;
}

/** What rule `a` suffers from rule `b`. */
function pairOf(a: RuleInForce, b: RuleInForce, shop: ShopTerms): Contradiction[] {
  if (!mayOverlap(a.rule.only, b.rule.only)) return [];
  if (a.rule.rank < b.rule.rank) return outranked(a, b);
  if (a.rule.rank > b.rule.rank) return [];
  return [...tooLate(a, b, shop), ...coarserAlready(a, b, shop), ...onTag(a, b), ...same(a, b)];
}

function outranked(a: RuleInForce, b: RuleInForce): Contradiction[] {
  if (!isUnconditional(b.rule.only)) return [];
  const message = "A rule of a higher rank applies to every order, so this one never does.";
  return [{ kind: "never-speaks", severity: "error", rules: [a.id, b.id], message }];
}

/** Where another rule has deleted the order, or detached the customer, before this one acts. */
function tooLate(a: RuleInForce, b: RuleInForce, shop: ShopTerms): Contradiction[] {
  if (!isEarlier(b.rule, a.rule, shop) || !isUnconditional(b.rule.only)) return [];
  const found = (message: string): Contradiction[] => [
    { kind: "comes-too-late", severity: "error", rules: [a.id, b.id], message },
  ];
  if (does(b.rule, "delete")) return found("Another rule has deleted the order by then.");
  if (does(b.rule, "detach-customer") && does(a.rule, "request-erasure")) {
    return found("Another rule has detached the customer by then: nobody is left to be erased.");
  }
  return [];
}

function coarserAlready(a: RuleInForce, b: RuleInForce, shop: ShopTerms): Contradiction[] {
  if (!isEarlier(b.rule, a.rule, shop) || !isUnconditional(b.rule.only)) return [];
  const fields = coarsened(a.rule, "generalise").filter((field) =>
    coarsened(b.rule, "placeholder").includes(field),
  );
  return fields.map((field) => ({
    ...{ kind: "coarser-already", severity: "warning", rules: [a.id, b.id] },
    message: `Another rule has replaced the ${fieldNames[field]} by a placeholder by then.`,
  }));
}

/** A rule that waits for, or is kept off by, a tag that another one adds depends on its runs. */
function onTag(a: RuleInForce, b: RuleInForce): Contradiction[] {
  const { any = [], none = [] } = a.rule.only.tags ?? {};
  const asked = new Set([...any, ...none].map((tag) => tag.toLowerCase()));
  return b.rule.actions.flatMap((action) =>
    action.do === "tag" && asked.has(action.tag.toLowerCase())
      ? [
          {
            ...{ kind: "depends-on-tag" as const, severity: "warning" as const },
            rules: [a.id, b.id],
            message: `It asks for the tag “${action.tag}”, which another rule adds: what it does depends on when that one has run.`,
          },
        ]
      : [],
  );
}

function same(a: RuleInForce, b: RuleInForce): Contradiction[] {
  const essence = ({ scope, when, only, actions, zone }: Rule) =>
    JSON.stringify({ scope, when, only, actions, zone });
  if (a.id > b.id || essence(a.rule) !== essence(b.rule)) return [];
  const message = "Another rule says the same.";
  return [{ kind: "says-the-same", severity: "warning", rules: [a.id, b.id], message }];
}

/** Only limits that count from the same moment can be compared. */
function isEarlier(a: Rule, b: Rule, shop: ShopTerms): boolean {
  if (a.when.from !== b.when.from) return false;
  const [early, late] = [limitOfRule(a, shop), limitOfRule(b, shop)];
  return mayEndBefore(early, late) && !mayEndBefore(late, early);
}

function isUnconditional(only: Conditions): boolean {
  return Object.keys(only).length === 0;
}

function does(rule: Rule, what: RuleAction["do"]): boolean {
  return rule.actions.some((action) => action.do === what);
}

function coarsened(rule: Rule, to: "placeholder" | "generalise") {
  return rule.actions.flatMap((action) =>
    action.do === "coarsen" && action.to === to ? [action.field] : [],
  );
}
