/** Retention rules in the database. A saved version never changes. */
import type { Tx } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { readRule } from "./rule";
import type { Rule } from "./rule-schema";
import type { RuleRef } from "./verdict";

export interface StoredRule {
  readonly id: string;
  readonly version: number;
  readonly rule: Rule;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

interface Row {
  id: string;
  version: number;
  definition: unknown;
  createdAt: Date;
  createdBy: string | null;
}

/** The newest version of every rule that is in force, the oldest rule first. */
export async function currentRules(tx: Tx, shop: ShopDomain): Promise<StoredRule[]> {
  const rows = await tx.retentionRule.findMany({
    where: { shop, retiredAt: null },
    orderBy: [{ id: "asc" }, { version: "desc" }],
    distinct: ["id"],
  });
  return rows.map(fromRow);
}

/** One version of a rule, or the newest that is in force. */
export async function findRule(
  tx: Tx,
  shop: ShopDomain,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<StoredRule | undefined> {
  const row = await tx.retentionRule.findFirst({
    where: { shop, id, ...(version === undefined ? { retiredAt: null } : { version }) },
    orderBy: { version: "desc" },
  });
  return row ? fromRow(row) : undefined;
}

/** Versions of rules; those that there are not are left out. */
export async function findRules(
  tx: Tx,
  shop: ShopDomain,
  refs: readonly RuleRef[],
): Promise<StoredRule[]> {
  const found = await Promise.all(refs.map((ref) => findRule(tx, shop, ref)));
  return found.filter((rule) => rule !== undefined);
}

export async function addRuleVersion(tx: Tx, shop: ShopDomain, stored: StoredRule): Promise<void> {
  const { id, version, rule, createdAt, createdBy } = stored;
  await tx.retentionRule.updateMany({
    where: { shop, id, retiredAt: null },
    data: { retiredAt: createdAt },
  });
  await tx.retentionRule.create({
    data: { shop, id, version, definition: { ...rule }, createdAt, createdBy },
  });
}

export async function retireRule(
  tx: Tx,
  shop: ShopDomain,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<void> {
  await tx.retentionRule.updateMany({
    where: { shop, id, retiredAt: null },
    data: { retiredAt: at },
  });
}

/** Every version ever saved can be read; one that can't is a fault, never an empty rule. */
function fromRow(row: Row): StoredRule {
  const reading = readRule(row.definition);
  if (!reading.ok) {
    throw new AppError("unavailable", `Retention rule ${row.id} v${row.version} can't be read.`);
  }
  const { id, version, createdAt, createdBy } = row;
  return { id, version, rule: reading.rule, createdAt, createdBy };
}
