/** Whether a rule's conditions meet an order. What the order does not tell is neither yes nor no. */
import type { EpochMs, OrderFacts } from "./order-facts";
import type { Conditions } from "./rule-schema";
import type { OrderState } from "./rule-terms";

export type Answer = "yes" | "no" | "unknown";

/** One condition that was set, ready to be asked. */
export interface Condition {
  readonly on: keyof Conditions;
  ask(order: OrderFacts): Answer;
}

/** The conditions a rule sets; none asks nothing, so that the rule meets every order. */
export function conditionsOf(only: Conditions): readonly Condition[] {
  const conditions: Condition[] = [];
  const add = (on: keyof Conditions, ask: Condition["ask"]) => conditions.push({ on, ask });
  const { countries, states, channels, amount, tags, business } = only;
  if (countries) add("countries", ({ country }) => askCountry(country, countries));
  if (states) add("states", (order) => known(stateOf(order), (state) => states.includes(state)));
  if (channels) add("channels", ({ channel }) => known(channel, (name) => channels.includes(name)));
  if (amount) add("amount", ({ total }) => askAmount(total, amount));
  if (tags) add("tags", tagCondition(tags));
  if (business !== undefined)
    add("business", (order) => known(order.business, (b) => b === business));
  return conditions;
}

/** `no` as soon as one says so, else `unknown` as soon as one can't tell. */
export function askAll(conditions: readonly Condition[], order: OrderFacts): Answer {
  let all: Answer = "yes";
  for (const condition of conditions) {
    const each = condition.ask(order);
    if (each === "no") return "no";
    if (each === "unknown") all = "unknown";
  }
  return all;
}

/** Null where the host's word for it is not known. */
export function stateOf(order: {
  readonly cancelledAt: EpochMs | null;
  readonly closedAt: EpochMs | null;
  readonly draft?: OrderFacts["draft"];
}): OrderState | null {
  if (order.draft) return order.draft.status.seen ? order.draft.status.value : null;
  if (order.cancelledAt !== null) return "cancelled";
  return order.closedAt === null ? "open" : "closed";
}

function askCountry(country: string | null, asked: NonNullable<Conditions["countries"]>): Answer {
  return known(country, (code) => {
    if (asked.only && !asked.only.includes(code)) return false;
    return !asked.except?.includes(code);
  });
}

function askAmount(total: OrderFacts["total"], asked: NonNullable<Conditions["amount"]>): Answer {
  return known(total, ({ amount, currency }) => {
    if (currency !== asked.currency) return false;
    return amount >= (asked.from ?? -Infinity) && amount < (asked.below ?? Infinity);
  });
}

/** The platform takes tags without regard to case. */
function tagCondition({ any, none }: NonNullable<Conditions["tags"]>): Condition["ask"] {
  const wanted = new Set((any ?? []).map((tag) => tag.toLowerCase()));
  const unwanted = new Set((none ?? []).map((tag) => tag.toLowerCase()));
  return ({ tags }) => {
    let found = wanted.size === 0;
    for (const tag of tags) {
      const lower = tag.toLowerCase();
      if (unwanted.has(lower)) return "no";
      if (wanted.has(lower)) found = true;
    }
    return answer(found);
  };
}

function known<T>(value: T | null, ask: (value: T) => boolean): Answer {
  return value === null ? "unknown" : answer(ask(value));
}

function answer(yes: boolean): Answer {
  return yes ? "yes" : "no";
}
