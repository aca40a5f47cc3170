/** What a run does about each order, in the database. Ids, field names and codes only. */
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/db.server";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { z } from "zod";
import { itemReasonsSchema, type ItemReasons } from "./explain-item";
import { itemStates, type ItemState } from "./next-step";
import { clearableFields, type ClearableField, type EpochMs } from "./order-facts";
import type { OrderWork, RuleRef } from "./verdict";
import { orderWorkSchema } from "./work-left";

export interface ItemRecord {
  readonly order: OrderGid;
  readonly name: string;
  readonly state: ItemState;
  readonly work: OrderWork;
  /** The fields that are emptied. */
  readonly fields: readonly ClearableField[];
  readonly rules: readonly RuleRef[];
  readonly reasons: ItemReasons;
  readonly remaining: readonly string[];
  /** Fields it took although a minimum covered them. */
  readonly underMinimum: readonly string[];
  readonly problem: string | null;
  readonly attempts: number;
  readonly settledAt: Date | null;
}

export interface PlannedItem {
  readonly order: OrderGid;
  readonly name: string;
  readonly work: OrderWork;
  readonly rules: readonly RuleRef[];
  readonly startedAt: EpochMs;
  readonly dueAt: EpochMs;
}

export const ruleRefsSchema = z.array(z.object({ id: z.string(), version: z.number().int() }));

export async function addItems(
  tx: Tx,
  shop: ShopDomain,
  { runId, items }: { readonly runId: string; readonly items: readonly PlannedItem[] },
): Promise<void> {
  await tx.retentionItem.createMany({
    data: items.map(({ order, name, work, rules, startedAt, dueAt }) => ({
      ...{ shop, runId, orderGid: order, orderName: name, verdict: "due", state: "planned" },
      work: { ...work },
      rules: rules.map(({ id, version }) => ({ id, version })),
      reasons: {
        completedAt: new Date(startedAt).toISOString(),
        dueAt: new Date(dueAt).toISOString(),
      },
    })),
    skipDuplicates: true,
  });
}

export async function removeItems(tx: Tx, shop: ShopDomain, runId: string): Promise<void> {
  await tx.retentionItem.deleteMany({ where: { shop, runId } });
}

export type StateCounts = Readonly<Record<ItemState, number>>;

export async function countItems(tx: Tx, shop: ShopDomain, runId: string): Promise<StateCounts> {
  const groups = await tx.retentionItem.groupBy({
    by: ["state"],
    where: { shop, runId },
    _count: true,
  });
  const counts = { planned: 0, writing: 0, written: 0, verified: 0, saved: 0, failed: 0 };
  for (const state of itemStates) {
    counts[state] = groups.find((group) => group.state === state)?._count ?? 0;
  }
  return counts;
}

/** How many verified orders still hold something that nobody can change, by part. */
export async function countRemaining(
  tx: Tx,
  shop: ShopDomain,
  runId: string,
): Promise<Readonly<Record<string, number>>> {
  const rows = await tx.$queryRaw<{ part: string; count: number }[]>`
    SELECT part, count(*)::int AS count
      FROM "RetentionItem", jsonb_array_elements_text(remaining) AS part
     WHERE shop = ${shop} AND "runId" = ${runId} AND state = 'verified' GROUP BY part`;
  return Object.fromEntries(rows.map(({ part, count }) => [part, count]));
}

export async function countVerified(tx: Tx, shop: ShopDomain): Promise<number> {
  return tx.retentionItem.count({ where: { shop, state: "verified" } });
}

/** Written orders of all runs that lost a field under a minimum: few, or something is wrong. */
export async function itemsUnderMinimum(tx: Tx, shop: ShopDomain): Promise<ItemRecord[]> {
  const rows = await tx.retentionItem.findMany({
    where: { shop, state: "verified", underMinimum: { not: [] } },
  });
  return rows.map(itemFromRow);
}

/** How many orders of a run were left alone because no app can change them. */
export async function countOutOfReach(tx: Tx, shop: ShopDomain, runId: string): Promise<number> {
  const where = { shop, runId, state: "saved" };
  const reasons = { path: ["saved"], array_contains: ["out-of-reach"] };
  return tx.retentionItem.count({ where: { ...where, reasons } });
}

/** Whether any order of a run would be deleted as a whole. */
export async function anyDeletion(tx: Tx, shop: ShopDomain, runId: string): Promise<boolean> {
  const where = { shop, runId, work: { path: ["delete"], equals: true } };
  return (await tx.retentionItem.findFirst({ where, select: { orderGid: true } })) !== null;
}

/** SHA-256 over the hashes of a run's receipts, in the order of their orders' ids. */
export async function receiptsHash(tx: Tx, shop: ShopDomain, runId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ hash: string }[]>`
    SELECT encode(sha256(convert_to(
      coalesce(string_agg("receiptHash", '' ORDER BY "orderGid" COLLATE "C"), ''), 'UTF8')), 'hex') AS hash
      FROM "RetentionItem" WHERE shop = ${shop} AND "runId" = ${runId} AND state = 'verified'`;
  return row?.hash ?? "";
}

/** How many orders were settled since a moment, and when the first of them was. */
export async function settledSince(
  tx: Tx,
  shop: ShopDomain,
  { runId, since }: { readonly runId: string; readonly since: Date },
): Promise<{ readonly count: number; readonly first: Date | null }> {
  const found = await tx.retentionItem.aggregate({
    where: { shop, runId, settledAt: { gt: since } },
    _count: true,
    _min: { settledAt: true },
  });
  return { count: found._count, first: found._min.settledAt };
}

/** A page of a run's orders by id; `after` is the last id of the page before. */
export async function listItems(
  tx: Tx,
  shop: ShopDomain,
  page: {
    readonly runId: string;
    readonly states: readonly ItemState[];
    readonly take: number;
    readonly after?: string;
  },
): Promise<ItemRecord[]> {
  const where: Prisma.RetentionItemWhereInput = {
    ...{ shop, runId: page.runId, state: { in: [...page.states] } },
    ...(page.after ? { orderGid: { gt: page.after } } : {}),
  };
  const rows = await tx.retentionItem.findMany({
    where,
    orderBy: { orderGid: "asc" },
    take: page.take,
  });
  return rows.map(itemFromRow);
}

export interface ItemRow {
  readonly orderGid: string;
  readonly orderName: string;
  readonly state: string;
  readonly fields: unknown;
  readonly work: unknown;
  readonly rules: unknown;
  readonly reasons: unknown;
  readonly remaining: unknown;
  readonly underMinimum: unknown;
  readonly problem: string | null;
  readonly attempts: number;
  readonly settledAt: Date | null;
}

const fieldsSchema = z.array(z.enum(clearableFields));

export function itemFromRow(row: ItemRow): ItemRecord {
  const state = itemStates.find((known) => known === row.state);
  if (!state) throw new Error(`Retention item ${row.orderGid} is in an unknown state`);
  const { problem, attempts, settledAt } = row;
  // Rows of the first kind of rules list fields to clear and nothing else.
  const old = fieldsSchema.parse(row.fields);
  const work = orderWorkSchema.parse(old.length > 0 ? { clear: old } : row.work);
  return {
    ...{ state, problem, attempts, settledAt, work, fields: work.clear },
    order: row.orderGid as OrderGid,
    name: row.orderName,
    rules: ruleRefsSchema.parse(row.rules),
    reasons: itemReasonsSchema.parse(row.reasons),
    remaining: Array.isArray(row.remaining) ? row.remaining.map(String) : [],
    underMinimum: Array.isArray(row.underMinimum) ? row.underMinimum.map(String) : [],
  };
}
