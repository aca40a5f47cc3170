/** Looks over all accounts in the database, and what became of them. */
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/db.server";
import type { RuleRef } from "~/domain/retention/model";
import type { ShopDomain } from "~/lib/ids";
import { inactiveRunStates, type InactiveRunState } from "./account-state";
import { inactiveCountsSchema, type InactiveCounts } from "./inactive-counts";

export interface InactiveRunRecord {
  readonly id: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly state: InactiveRunState;
  readonly createdAt: Date;
  /** Null: the night. */
  readonly createdBy: string | null;
  readonly approvedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly scanId: string | null;
  /** Undefined until the accounts were counted. */
  readonly counts: InactiveCounts | undefined;
  readonly attempts: number;
  readonly problem: string | null;
}

export async function addInactiveRun(
  tx: Tx,
  shop: ShopDomain,
  run: {
    readonly id: string;
    readonly ruleId: string;
    readonly ruleVersion: number;
    readonly createdAt: Date;
    /** Null: the night. */
    readonly createdBy: string | null;
  },
): Promise<void> {
  await tx.inactiveRun.create({
    data: { shop, ...run, state: "counting", nextAt: run.createdAt },
  });
}

/** Reads a run and keeps others from changing it until the transaction ends. */
export async function lockInactiveRun(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<InactiveRunRecord | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "InactiveRun" WHERE shop = ${shop} AND id = ${id} FOR UPDATE`;
  const row = await tx.inactiveRun.findUnique({ where: { shop_id: { shop, id } } });
  return row ? fromRow(row) : undefined;
}

/** Takes a due run on until `leaseEnds`; undefined when it is not due or another has it. */
export async function takeInactiveRun(
  tx: Tx,
  shop: ShopDomain,
  { id, now, leaseEnds }: { readonly id: string; readonly now: Date; readonly leaseEnds: Date },
): Promise<InactiveRunRecord | undefined> {
  const { count } = await tx.inactiveRun.updateMany({
    where: { shop, id, nextAt: { lte: now } },
    data: { nextAt: leaseEnds },
  });
  if (count === 0) return undefined;
  const row = await tx.inactiveRun.findUnique({ where: { shop_id: { shop, id } } });
  return row ? fromRow(row) : undefined;
}

export async function changeInactiveRun(
  tx: Tx,
  shop: ShopDomain,
  {
    id,
    scanId,
    ...change
  }: {
    readonly id: string;
    readonly state?: InactiveRunState;
    readonly approvedAt?: Date;
    readonly approvedBy?: string;
    readonly finishedAt?: Date;
    readonly scanId?: string | null;
    readonly counts?: InactiveCounts;
    readonly nextAt?: Date | null;
    readonly attempts?: number;
    readonly problem?: string | null;
  },
): Promise<void> {
  await tx.inactiveRun.update({
    where: { shop_id: { shop, id } },
    data: { ...change, ...(scanId === undefined ? {} : { bulkOperationId: scanId }) },
  });
}

export async function recentInactiveRuns(
  tx: Tx,
  shop: ShopDomain,
  take: number,
): Promise<InactiveRunRecord[]> {
  const rows = await tx.inactiveRun.findMany({
    where: { shop },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(fromRow);
}

/** Versions of rules whose notices somebody agreed to, or that were few enough. */
export async function versionsThatBegan(tx: Tx, shop: ShopDomain): Promise<readonly RuleRef[]> {
  const rows = await tx.inactiveRun.findMany({
    where: { shop, approvedAt: { not: null }, state: { in: ["running", "finished"] } },
    select: { ruleId: true, ruleVersion: true },
    distinct: ["ruleId", "ruleVersion"],
  });
  return rows.map(({ ruleId, ruleVersion }) => ({ id: ruleId, version: ruleVersion }));
}

type Row = Prisma.InactiveRunGetPayload<object>;

function fromRow(row: Row): InactiveRunRecord {
  const state = inactiveRunStates.find((known) => known === row.state);
  if (!state) throw new Error(`Run ${row.id} is in an unknown state`);
  const { id, ruleId, ruleVersion, createdAt, createdBy, approvedAt, finishedAt } = row;
  const { attempts, problem } = row;
  return {
    ...{ id, ruleId, ruleVersion, createdAt, createdBy, approvedAt, finishedAt },
    ...{ attempts, problem, state },
    scanId: row.bulkOperationId,
    counts: inactiveCountsSchema.safeParse(row.counts).data,
  };
}
