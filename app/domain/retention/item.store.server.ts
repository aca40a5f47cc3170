/** What a run does about each order, in the database. Ids, field names and codes only. */
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/db.server";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { itemFieldsSchema, itemReasonsSchema, type ItemReasons } from "./explain-item";
import { itemStates, type ItemState, type OpenState, type SavedReason } from "./next-step";
import type { ClearableField, UnchangeablePart } from "./order-facts";

export interface ItemRecord {
  readonly order: OrderGid;
  readonly name: string;
  readonly state: ItemState;
  readonly fields: readonly ClearableField[];
  readonly reasons: ItemReasons;
  readonly remaining: readonly string[];
  readonly problem: string | null;
  readonly attempts: number;
  readonly settledAt: Date | null;
}

export interface PlannedItem {
  readonly order: OrderGid;
  readonly name: string;
  readonly fields: readonly ClearableField[];
  readonly completedAt: Date;
  readonly dueAt: Date;
}

/** A run's order that one worker may work on until the claim ends. */
export interface Claim extends ItemRecord {
  readonly runId: string;
  readonly token: string;
  readonly state: OpenState;
}

export async function addItems(
  tx: Tx,
  shop: ShopDomain,
  { runId, items }: { readonly runId: string; readonly items: readonly PlannedItem[] },
): Promise<void> {
  await tx.retentionItem.createMany({
    data: items.map(({ order, name, fields, completedAt, dueAt }) => ({
      ...{ shop, runId, orderGid: order, orderName: name, verdict: "due", state: "planned" },
      fields: [...fields],
      reasons: { completedAt: completedAt.toISOString(), dueAt: dueAt.toISOString() },
    })),
    skipDuplicates: true,
  });
}

export async function removeItems(tx: Tx, shop: ShopDomain, runId: string): Promise<void> {
  await tx.retentionItem.deleteMany({ where: { shop, runId } });
}

/**
 * Claims one order that nobody works on. A claim says nothing about what was sent to the host: that
 * is the state's business, so a claim may simply run out.
 */
export async function claimNext(
  tx: Tx,
  shop: ShopDomain,
  claim: {
    readonly runId: string;
    readonly token: string;
    readonly now: Date;
    readonly until: Date;
  },
): Promise<Claim | undefined> {
  const { runId, token, now, until } = claim;
  const [row] = await tx.$queryRaw<Row[]>`
    UPDATE "RetentionItem" SET "claimToken" = ${token}, "claimedUntil" = ${until}
    WHERE (shop, "runId", "orderGid") = (
      SELECT shop, "runId", "orderGid" FROM "RetentionItem"
      WHERE shop = ${shop} AND "runId" = ${runId} AND state IN ('planned', 'writing', 'written')
        AND ("claimedUntil" IS NULL OR "claimedUntil" <= ${now})
      ORDER BY "orderGid" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *`;
  if (!row) return undefined;
  return { ...fromRow(row), runId, token, state: row.state as OpenState };
}

/** Notes what is about to be sent, or was confirmed. False when the claim has gone to another. */
export async function markItem(
  tx: Tx,
  shop: ShopDomain,
  change: {
    readonly claim: Claim;
    readonly state: "writing" | "written";
    readonly until: Date;
    readonly writtenAt?: Date;
  },
): Promise<boolean> {
  const { claim, state, until, writtenAt } = change;
  const { count } = await tx.retentionItem.updateMany({
    where: mine(shop, claim),
    data: { state, claimedUntil: until, ...(writtenAt ? { writtenAt } : {}) },
  });
  return count === 1;
}

/** Ends the work on an order. False when the claim has gone to another. */
export async function settleItem(
  tx: Tx,
  shop: ShopDomain,
  settlement: {
    readonly claim: Claim;
    readonly state: Extract<ItemState, "verified" | "saved" | "failed">;
    readonly at: Date;
    readonly saved?: readonly SavedReason[];
    readonly remaining?: readonly UnchangeablePart[];
    readonly problem?: string;
  },
): Promise<boolean> {
  const { claim, state, at, saved, remaining, problem } = settlement;
  const { count } = await tx.retentionItem.updateMany({
    where: mine(shop, claim),
    data: {
      ...{ state, settledAt: at, claimToken: null, claimedUntil: null },
      ...(saved ? { reasons: { ...claim.reasons, saved: [...saved] } } : {}),
      ...(remaining ? { remaining: [...remaining], verifiedAt: at } : {}),
      ...(problem ? { problem } : {}),
    },
  });
  return count === 1;
}

/** Gives an order back, to be taken up again from `until` on. */
export async function releaseItem(
  tx: Tx,
  shop: ShopDomain,
  release: { readonly claim: Claim; readonly until: Date | null; readonly failed: boolean },
): Promise<void> {
  const { claim, until, failed } = release;
  await tx.retentionItem.updateMany({
    where: mine(shop, claim),
    data: {
      ...{ claimToken: null, claimedUntil: until },
      ...(failed ? { attempts: { increment: 1 } } : {}),
    },
  });
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
  return rows.map(fromRow);
}

function mine(shop: ShopDomain, claim: Claim): Prisma.RetentionItemWhereInput {
  return { shop, runId: claim.runId, orderGid: claim.order, claimToken: claim.token };
}

interface Row {
  readonly orderGid: string;
  readonly orderName: string;
  readonly state: string;
  readonly fields: unknown;
  readonly reasons: unknown;
  readonly remaining: unknown;
  readonly problem: string | null;
  readonly attempts: number;
  readonly settledAt: Date | null;
}

function fromRow(row: Row): ItemRecord {
  const state = itemStates.find((known) => known === row.state);
  if (!state) throw new Error(`Retention item ${row.orderGid} is in an unknown state`);
  const { problem, attempts, settledAt } = row;
  return {
    ...{ state, problem, attempts, settledAt },
    order: row.orderGid as OrderGid,
    name: row.orderName,
    fields: itemFieldsSchema.parse(row.fields),
    reasons: itemReasonsSchema.parse(row.reasons),
    remaining: Array.isArray(row.remaining) ? row.remaining.map(String) : [],
  };
}
