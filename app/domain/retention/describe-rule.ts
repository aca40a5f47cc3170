/** Rules in plain sentences, generated, so that they can't say anything else than the rule does. */
import { DateTime } from "luxon";
import type { Blindness } from "./order-facts";
import type { HoldReason } from "./holds";
import type { Age, Conditions, Rule, RuleAction } from "./rule-schema";
import { ownKinds } from "./rule-terms";
import {
  fieldNames,
  keptBackNames,
  listed,
  ownNames,
  roundingPhrases,
  stateNames,
  triggerPhrase,
  triggerPhrases,
} from "./rule-words";

/** "Two years after an order is completed, its note and phone number are removed." */
export function describeRule(rule: Rule): string {
  return `${capital(limitWords(rule))}, ${actionWords(rule)}.${aside(rule)}`;
}

/**
 * Several rules as one paragraph: those that speak of the same things are joined, the earlier limit
 * first. "Two years after …, its note is removed; eight years after … ."
 */
export function describeRules(rules: readonly Rule[]): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = aside(rule) + rule.scope;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].map(describeGroup).join(" ");
}

function describeGroup(rules: readonly Rule[]): string {
  const [first, ...others] = rules.toSorted((a, b) => roughDays(a) - roughDays(b));
  if (!first) return "";
  const clauses = others.map((rule) => {
    const alike = rule.when.from === first.when.from;
    const limit = alike ? `after ${spanWords(rule.when.age)}${endWords(rule)}` : limitWords(rule);
    return `; ${limit}, ${actionWords(rule)}`;
  });
  return `${capital(limitWords(first))}, ${actionWords(first)}${clauses.join("")}.${aside(first)}`;
}

/** Good enough to put limits in order. */
function roughDays({ when: { age, roundTo } }: Rule): number {
  return age.years * 365.25 + age.months * 30.4 + age.days + (roundTo === "day" ? 0 : 182);
}

function limitWords(rule: Rule): string {
  return `${spanWords(rule.when.age)} after ${startWords(rule)}${endWords(rule)}`;
}

function startWords({ scope, when, only }: Rule): string {
  const own = ownKinds.find((kind) => kind === scope);
  if (own) return `${ownNames[own][0]} ${triggerPhrases[when.from]}`;
  if (scope === "customers") {
    return `${only.business ? "a company contact" : "a customer"}’s last activity`;
  }
  const what = scope === "orders" ? "an order" : "a draft order";
  return `${what} ${triggerPhrase(scope, when.from)}`;
}

function endWords({ when: { roundTo } }: Rule): string {
  return roundTo === "day" ? "" : ` and ${roundingPhrases[roundTo]}`;
}

/** "two years, one month and ten days" */
export function spanWords({ years, months, days }: Age): string {
  const parts = [
    [years, "year"],
    [months, "month"],
    [days, "day"],
  ] as const;
  return listed(
    parts.flatMap(([count, unit]) =>
      count === 0 ? [] : [`${spelled(count)} ${unit}${count === 1 ? "" : "s"}`],
    ),
  );
}

/** All that is done, the removals as one clause. */
function actionWords(rule: Rule): string {
  const cleared = rule.actions.flatMap((action) => (action.do === "clear" ? action.fields : []));
  const fields = [...new Set(cleared)].map((field) => fieldNames[field]);
  const removal = fields.length === 0 ? [] : [removalWords(fields)];
  const rest = rule.actions.flatMap((action) =>
    action.do === "clear" ? [] : [words(action, rule)],
  );
  return listed([...removal, ...rest]);
}

function removalWords(fields: readonly string[]): string {
  const plural = fields.length > 1 || fields[0] === fieldNames.customAttributes;
  return `its ${listed(fields)} ${plural ? "are" : "is"} removed`;
}

function words(action: Exclude<RuleAction, { do: "clear" }>, { scope }: Rule): string {
  const own = ownKinds.find((kind) => kind === scope);
  switch (action.do) {
    case "coarsen":
      return action.to === "placeholder"
        ? `its ${fieldNames[action.field]} is replaced by a placeholder`
        : `its ${fieldNames[action.field]} is reduced to country, region and the start of the postcode`;
    case "detach-customer":
      return "the customer is detached from it";
    case "request-erasure":
      return "the platform is asked to erase the customer’s data, once all of their orders allow it";
    case "delete":
      return `${own ? ownNames[own][1] : "it"} is deleted`;
    case "tag":
      return `it is tagged “${action.tag}”`;
    case "report":
      return "it is listed in a report";
    case "warn":
      return `the customer is told by e-mail and has ${action.days} days to stay`;
  }
}

/** To whom the rule goes, from when, and what it takes precedence over. */
function aside(rule: Rule): string {
  // An account's person is named in the sentence itself.
  const limits = rule.scope === "customers" ? [] : conditionWords(rule.only);
  const things = rule.scope === "draft-orders" ? "draft orders" : "orders";
  const sentences = limits.length === 0 ? [] : [`Only ${things} ${listed(limits)}.`];
  if (mayMeetCompleted(rule)) {
    sentences.push("A draft that became an order stays as long as that order’s documents must.");
  }
  if (rule.effectiveFrom !== undefined) {
    const day = DateTime.fromISO(rule.effectiveFrom, { zone: "UTC" }).toFormat("d LLLL yyyy");
    sentences.push(`From ${day} on.`);
  }
  if (rule.rank > 0) sentences.push("For these orders, rules of lower rank do not apply.");
  if (rule.overrides.length > 0) {
    const fields = [...new Set(rule.overrides.flatMap((override) => override.fields))];
    const named = listed(fields.map((field) => fieldNames[field]));
    sentences.push(`With approval, a legal minimum is set aside for: ${named}.`);
  }
  return sentences.map((sentence) => ` ${sentence}`).join("");
}

/** Only such drafts are papers of a sale. */
function mayMeetCompleted({ scope, only, actions }: Rule): boolean {
  if (scope !== "draft-orders" || actions.every(({ do: what }) => what === "report")) return false;
  return only.states === undefined || only.states.includes("completed");
}

function conditionWords(only: Conditions): string[] {
  const { states, countries, channels, amount, tags, business } = only;
  const company = business === true ? "of companies" : "of people, not companies";
  return [
    ...oneOf(
      "that are",
      states?.map((each) => stateNames[each]),
    ),
    ...oneOf("to", countries?.only),
    ...oneOf("not to", countries?.except),
    ...oneOf("from", channels),
    ...(amount ? [amountWords(amount)] : []),
    ...oneOf("tagged", tags?.any?.map(quoted)),
    ...oneOf("not tagged", tags?.none?.map(quoted)),
    ...(business === undefined ? [] : [company]),
  ];
}

/** "to DE or FR", or nothing where nothing is asked. */
function oneOf(words: string, choices: readonly string[] | undefined): string[] {
  return choices && choices.length > 0 ? [`${words} ${listed(choices, "or")}`] : [];
}

function amountWords({ currency, from, below }: NonNullable<Conditions["amount"]>): string {
  if (from !== undefined && below !== undefined) {
    return `of ${from} to below ${below} ${currency}`;
  }
  if (from !== undefined) return `of at least ${from} ${currency}`;
  return below === undefined ? `in ${currency}` : `below ${below} ${currency}`;
}

/** "12 held: 3 open disputes, 9 not fulfilled", or undefined for none. */
export function describeKeptBack(
  word: string,
  total: number,
  reasons: Readonly<Partial<Record<HoldReason | Blindness, number>>>,
): string | undefined {
  if (total === 0) return undefined;
  const parts = Object.entries(keptBackNames).flatMap(([reason, [one, several]]) => {
    const count = Object.entries(reasons).find(([name]) => name === reason)?.[1] ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  const named = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const several = named > total ? " (some for several reasons)" : "";
  return `${total} ${word}: ${parts.join(", ")}${several}`;
}

const small = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function spelled(count: number): string {
  return small[count] || String(count);
}

function quoted(text: string): string {
  return `“${text}”`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
