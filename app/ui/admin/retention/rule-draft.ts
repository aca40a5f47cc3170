/** A rule as the editor holds it: texts as they are typed, made into a definition at every change. */
import { statesOf, type Rule, type RuleAction, type RuleScope } from "~/domain/retention/model";

export interface RuleDraft {
  readonly name: string;
  readonly scope: RuleScope;
  readonly years: string;
  readonly months: string;
  readonly days: string;
  readonly from: Rule["when"]["from"];
  readonly roundTo: Rule["when"]["roundTo"];
  readonly countriesOnly: string;
  readonly countriesExcept: string;
  readonly states: readonly string[];
  readonly channels: string;
  readonly currency: string;
  readonly amountFrom: string;
  readonly amountBelow: string;
  readonly tagsAny: string;
  readonly tagsNone: string;
  readonly business: "any" | "true" | "false";
  readonly clear: readonly string[];
  readonly email: boolean;
  readonly address: "keep" | "generalise" | "placeholder";
  /** Of drafts only: the platform keeps an order's as it is. */
  readonly billing: "keep" | "generalise" | "placeholder";
  readonly detach: boolean;
  readonly erase: boolean;
  readonly deleteWhole: boolean;
  readonly report: boolean;
  readonly tag: string;
  readonly warnDays: string;
  readonly purpose: string;
  readonly basis: Rule["why"]["basis"];
  readonly effectiveFrom: string;
  readonly rank: string;
  readonly zone: string;
}

const list = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
const digits = (value: number | undefined) => (value === undefined ? "" : String(value));

export function draftOf(rule: Rule): RuleDraft {
  const { when, why } = rule;
  return {
    ...{ name: rule.name, scope: rule.scope, zone: rule.zone, rank: String(rule.rank) },
    ...{ years: String(when.age.years), months: String(when.age.months) },
    ...{ days: String(when.age.days), from: when.from, roundTo: when.roundTo },
    ...{ purpose: why.purpose, basis: why.basis, effectiveFrom: rule.effectiveFrom ?? "" },
    ...conditionTexts(rule.only),
    ...actionTexts(rule.actions),
  };
}

const joined = (parts: readonly string[] = []) => parts.join(", ");

function conditionTexts({ countries, states, channels, amount, tags, business }: Rule["only"]) {
  return {
    ...{ countriesOnly: joined(countries?.only), countriesExcept: joined(countries?.except) },
    ...{
      states: [...(states ?? [])],
      channels: joined(channels),
      currency: amount?.currency ?? "",
    },
    ...{ amountFrom: digits(amount?.from), amountBelow: digits(amount?.below) },
    ...{ tagsAny: joined(tags?.any), tagsNone: joined(tags?.none) },
    business: business === undefined ? ("any" as const) : (`${business}` as const),
  };
}

function actionTexts(actions: readonly RuleAction[]) {
  const find = <Do extends RuleAction["do"]>(what: Do) =>
    actions.find((action): action is Extract<RuleAction, { do: Do }> => action.do === what);
  const has = (what: RuleAction["do"]) => find(what) !== undefined;
  const coarsened = actions.flatMap((action) => (action.do === "coarsen" ? [action] : []));
  const address = coarsened.find(({ field }) => field === "shippingAddress");
  const billing = coarsened.find(({ field }) => field === "billingAddress");
  return {
    clear: [...(find("clear")?.fields ?? [])],
    email: coarsened.some(({ field }) => field === "email"),
    address: address?.to ?? ("keep" as const),
    billing: billing?.to ?? ("keep" as const),
    ...{ detach: has("detach-customer"), erase: has("request-erasure"), report: has("report") },
    ...{
      deleteWhole: has("delete"),
      tag: find("tag")?.tag ?? "",
      warnDays: digits(find("warn")?.days),
    },
  };
}

/** What the schema reads; whatever is wrong with it is said by the schema, not here. */
export function definitionOf(draft: RuleDraft): Readonly<Record<string, unknown>> {
  const { name, scope, zone, from, roundTo, purpose, basis, effectiveFrom } = draft;
  return {
    ...{ version: 2, name, scope, zone, rank: number(draft.rank), overrides: [] },
    when: {
      age: {
        years: number(draft.years),
        months: number(draft.months),
        days: number(draft.days),
      },
      ...{ from, roundTo },
    },
    only: draft.scope === "customers" ? accountConditions(draft) : conditionsOf(draft),
    actions: actionsOf(draft),
    why: { purpose, basis },
    ...(effectiveFrom === "" ? {} : { effectiveFrom }),
  };
}

/** Accounts of consumers, or of people who order for a company. */
function accountConditions({ business }: RuleDraft): Readonly<Record<string, unknown>> {
  return business === "true" ? { business: true } : {};
}

function conditionsOf(draft: RuleDraft): Readonly<Record<string, unknown>> {
  if (draft.scope !== "orders" && draft.scope !== "draft-orders") return {};
  const known: readonly string[] = statesOf[draft.scope];
  const states = draft.states.filter((state) => known.includes(state));
  const upper = (text: string) => list(text.toUpperCase());
  const [only, except] = [upper(draft.countriesOnly), upper(draft.countriesExcept)];
  const [any, none] = [list(draft.tagsAny), list(draft.tagsNone)];
  const channels = draft.scope === "orders" ? list(draft.channels) : [];
  const countries = {
    ...(only.length > 0 ? { only } : {}),
    ...(except.length > 0 ? { except } : {}),
  };
  const tags = { ...(any.length > 0 ? { any } : {}), ...(none.length > 0 ? { none } : {}) };
  const amounts = draft.amountFrom + draft.amountBelow !== "" || draft.currency !== "";
  return {
    ...(only.length + except.length > 0 ? { countries } : {}),
    ...(states.length > 0 ? { states } : {}),
    ...(channels.length > 0 ? { channels } : {}),
    ...(amounts ? { amount: amountOf(draft) } : {}),
    ...(any.length + none.length > 0 ? { tags } : {}),
    ...(draft.business === "any" ? {} : { business: draft.business === "true" }),
  };
}

function amountOf({ currency, amountFrom, amountBelow }: RuleDraft) {
  return {
    currency: currency.trim().toUpperCase(),
    ...(amountFrom.trim() === "" ? {} : { from: number(amountFrom) }),
    ...(amountBelow.trim() === "" ? {} : { below: number(amountBelow) }),
  };
}

function actionsOf(draft: RuleDraft): readonly object[] {
  const { clear, address, billing, tag, warnDays } = draft;
  return [
    ...(warnDays.trim() === "" ? [] : [{ do: "warn", days: number(warnDays) }]),
    ...(clear.length > 0 ? [{ do: "clear", fields: clear }] : []),
    ...(draft.email ? [{ do: "coarsen", field: "email", to: "placeholder" }] : []),
    ...(address === "keep" ? [] : [{ do: "coarsen", field: "shippingAddress", to: address }]),
    ...(draft.scope !== "draft-orders" || billing === "keep"
      ? []
      : [{ do: "coarsen", field: "billingAddress", to: billing }]),
    ...(draft.detach ? [{ do: "detach-customer" }] : []),
    ...(draft.erase ? [{ do: "request-erasure" }] : []),
    ...(draft.deleteWhole ? [{ do: "delete" }] : []),
    ...(tag.trim() === "" ? [] : [{ do: "tag", tag: tag.trim() }]),
    ...(draft.report ? [{ do: "report" }] : []),
  ];
}

/** What is no number stays none, so that the schema says so. */
function number(text: string): number | string {
  const value = Number(text.trim() === "" ? "0" : text.trim().replace(",", "."));
  return Number.isNaN(value) ? text : value;
}

/** What each part of the editor's form gets. */
export interface DraftFields {
  readonly draft: RuleDraft;
  readonly change: (change: Partial<RuleDraft>) => void;
  /** What is wrong at one of these places in the rule. */
  readonly problemOf: (...places: readonly string[]) => string | false;
}
