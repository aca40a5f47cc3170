import { withShop, type Tx } from "~/db.server";
import { requirePermission } from "~/domain/staff/index.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { describeRule } from "../describe-rule";
import { listItems, type ItemRecord } from "../item.store.server";
import { findRules, type StoredRule } from "../rule.store.server";
import { findRun } from "../run.store.server";
import type { RunScope } from "../rule-terms";
import { workCodes } from "../work-left";
import type { ReadOrder, ReadValues } from "./order-values";
import { sampleChanges } from "./sample-changes";
import { sampleProblems, type SampledOrder, type SampleView } from "./sample-view";

const SAMPLE = 5;
/** So many are looked through for such as differ in what is done to them. */
const CHOICE = 200;

/**
 * A few of the orders that a preview would change, with what they hold now and what would be left:
 * read from the host for this one answer, masked here, kept nowhere. Promise 11: for who may see
 * people's data only. Empty where nothing waits to be confirmed. Throws `forbidden`, `not-found`.
 */
export function makeShowSample(read: Readonly<Record<RunScope, ReadValues>>) {
  return async function showSample(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly runId: string;
  }): Promise<SampleView> {
    const { shop, staffId, runId } = input;
    const { scope, items, rules } = await withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "reveal-personal-data" });
      return sampledItems(tx, shop, runId);
    });
    if (items.length === 0) return { state: "read", orders: [] };
    try {
      const found = await read[scope](shop, items);
      const orders = items.map((item) => sampleOf(item, { rules, read: found.get(item.order) }));
      return { state: "read", orders };
    } catch (error) {
      const problem = sampleProblems.find(
        (code) => error instanceof AppError && error.code === code,
      );
      if (problem === undefined) throw error;
      return { state: "unreadable", problem };
    }
  };
}

async function sampledItems(tx: Tx, shop: ShopDomain, runId: string) {
  const run = await findRun(tx, shop, runId);
  if (!run) throw new AppError("not-found", `There is no retention run ${runId}.`);
  const wanted = { runId, states: ["planned"], take: CHOICE } as const;
  const due = run.state === "previewed" ? await listItems(tx, shop, wanted) : [];
  const rules = await findRules(tx, shop, run.rules);
  return { scope: run.scope, items: varied(due), rules };
}

/** Orders that differ in rules and work first, then others. */
function varied(due: readonly ItemRecord[]): readonly ItemRecord[] {
  const kinds = new Map<string, ItemRecord>();
  for (const item of due) {
    const kind = JSON.stringify([item.rules, workCodes(item.work)]);
    if (!kinds.has(kind)) kinds.set(kind, item);
  }
  return [...new Set([...kinds.values(), ...due])].slice(0, SAMPLE);
}

function sampleOf(
  { order, name, rules, work }: ItemRecord,
  known: { readonly rules: readonly StoredRule[]; readonly read: ReadOrder | undefined },
): SampledOrder {
  const its = known.rules.filter(({ id }) => rules.some((ref) => ref.id === id));
  return {
    ...{ order, name, isDeleted: work.delete, addTags: work.addTags },
    rules: its.map(({ rule }) => rule.name || describeRule(rule)),
    isGone: known.read === undefined,
    changes: known.read ? sampleChanges(work, known.read) : [],
  };
}
