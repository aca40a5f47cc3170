import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { rulesAbout } from "../load-plan.server";
import type { RunScope } from "../rule-terms";
import { shopTerms } from "../shop-terms.store.server";
import { knownFacts } from "./known-facts.server";
import { tryRules } from "./try-rules";

export interface NextEffects {
  readonly takenAt: Date;
  readonly orders: number;
  readonly due: number;
  readonly keptBack: readonly string[];
  readonly months: readonly string[];
  readonly forecast: readonly number[];
  /** By rule: when it next has something to do, and how much. Absent: not in the next 24 months. */
  readonly byRule: Readonly<Record<string, { readonly month: string; readonly orders: number }>>;
}

/** The last answer of each shop and kind: the same orders and rules on the same day answer the same. */
const answers = new Map<string, { readonly key: string; readonly effects: NextEffects }>();

/** What the rules in force will do, and when, by the orders or drafts that the last look saw. */
export function makeNextEffects({ clock }: { readonly clock: { domain(): Date } }) {
  return async function nextEffects(
    shop: ShopDomain,
    scope: RunScope,
  ): Promise<NextEffects | undefined> {
    const { rules, terms } = await withShop(shop, async (tx) => ({
      rules: await rulesAbout(tx, shop, scope),
      terms: await shopTerms(tx, shop),
    }));
    const known = rules.length === 0 ? undefined : await knownFacts(shop, scope);
    if (!known) return undefined;
    const now = clock.domain();
    const key = JSON.stringify([
      known.row.id,
      now.toISOString().slice(0, 10),
      terms,
      rules.map(({ id, version }) => [id, version]),
    ]);
    const place = `${scope} ${shop}`;
    const before = answers.get(place);
    if (before?.key === key) return before.effects;
    const { byVerdict, keptBack, forecast } = tryRules(rules, known, {
      ...{ scope, terms, now: now.getTime() },
    });
    const effects = {
      ...{ takenAt: known.row.takenAt, orders: known.row.orders, due: byVerdict.due, keptBack },
      ...{ months: forecast.months, forecast: forecast.orders, byRule: firstOf(forecast) },
    };
    answers.set(place, { key, effects });
    return effects;
  };
}

function firstOf({
  months,
  byRule,
}: {
  readonly months: readonly string[];
  readonly byRule: Readonly<Record<string, readonly number[]>>;
}): NextEffects["byRule"] {
  const found = Object.entries(byRule).flatMap(([id, counts]) => {
    const place = counts.findIndex((count) => count > 0);
    const [month, orders] = [months[place], counts[place]];
    return month === undefined || orders === undefined ? [] : [[id, { month, orders }] as const];
  });
  return Object.fromEntries(found);
}
