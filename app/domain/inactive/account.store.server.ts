/** Unused accounts in the database: the host's ids and dates, no names and no addresses. */
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/db.server";
import { newId, type CustomerGid, type ShopDomain } from "~/lib/ids";
import {
  accountStates,
  noAccounts,
  openAccountStates,
  type AccountCounts,
  type AccountState,
} from "./account-state";

export interface AccountRecord {
  readonly id: string;
  /** Null once the person was erased. */
  readonly customer: CustomerGid | null;
  readonly runId: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly state: AccountState;
  readonly lastActiveAt: Date;
  readonly noticedAt: Date | null;
  readonly minimisedAt: Date | null;
  readonly askedAt: Date | null;
  readonly settledAt: Date | null;
  readonly nextAt: Date | null;
  readonly attempts: number;
  readonly problem: string | null;
  /** What keeps it back for now: codes. */
  readonly reasons: readonly string[];
}

export interface FoundAccount {
  readonly customer: CustomerGid;
  readonly lastActiveAt: Date;
}

/**
 * Notes accounts that a look over all of them found due. One that had come to its end begins anew;
 * one that is under way is left where it is. Answers how many were taken on.
 */
export async function noteFound(
  tx: Tx,
  shop: ShopDomain,
  found: {
    readonly run: { readonly id: string; readonly ruleId: string; readonly ruleVersion: number };
    readonly accounts: readonly FoundAccount[];
    readonly at: Date;
  },
): Promise<number> {
  const { run, accounts, at } = found;
  const fresh = { runId: run.id, ruleId: run.ruleId, ruleVersion: run.ruleVersion, foundAt: at };
  const { count } = await tx.inactiveCustomer.createMany({
    data: accounts.map(({ customer, lastActiveAt }) => ({
      ...{ shop, id: newId(), customerGid: customer, state: "found", lastActiveAt, ...fresh },
    })),
    skipDuplicates: true,
  });
  let again = 0;
  for (const { customer, lastActiveAt } of accounts) {
    const renewed = await tx.inactiveCustomer.updateMany({
      where: {
        ...{ shop, customerGid: customer, runId: { not: run.id } },
        // Found but never confirmed counts as not begun.
        state: { notIn: openAccountStates.filter((state) => state !== "found") },
        nextAt: null,
      },
      data: {
        ...{ ...fresh, state: "found", lastActiveAt, stayHash: null, problem: null, attempts: 0 },
        ...{ noticedAt: null, minimisedAt: null, askedAt: null, settledAt: null, detail: {} },
      },
    });
    again += renewed.count;
  }
  return count + again;
}

/** What a broken-off look had noted. */
export async function forgetFound(tx: Tx, shop: ShopDomain, runId: string): Promise<void> {
  await tx.inactiveCustomer.deleteMany({ where: { shop, runId, state: "found" } });
}

/** Sets every found account of a run going. */
export async function beginFound(
  tx: Tx,
  shop: ShopDomain,
  { runId, at }: { readonly runId: string; readonly at: Date },
): Promise<string[]> {
  const rows = await tx.inactiveCustomer.findMany({
    where: { shop, runId, state: "found" },
    select: { id: true },
  });
  await tx.inactiveCustomer.updateMany({
    where: { shop, runId, state: "found" },
    data: { nextAt: at },
  });
  return rows.map(({ id }) => id);
}

/** Ends the way of accounts of a run that are not at their end. Answers how many. */
export async function stopAccounts(
  tx: Tx,
  shop: ShopDomain,
  { runId, at }: { readonly runId: string; readonly at: Date },
): Promise<number> {
  const { count } = await tx.inactiveCustomer.updateMany({
    // What the host was asked for can't be stopped by forgetting it: it is followed to its end.
    where: { shop, runId, state: { in: ["found", "noticed", "minimised"] } },
    data: { state: "stopped", settledAt: at, nextAt: null, stayHash: null },
  });
  return count;
}

/** Takes a due account on until `leaseEnds`; undefined when it is not due or another has it. */
export async function takeAccount(
  tx: Tx,
  shop: ShopDomain,
  { id, now, leaseEnds }: { readonly id: string; readonly now: Date; readonly leaseEnds: Date },
): Promise<AccountRecord | undefined> {
  const { count } = await tx.inactiveCustomer.updateMany({
    where: { shop, id, nextAt: { lte: now } },
    data: { nextAt: leaseEnds, attempts: { increment: 1 } },
  });
  if (count === 0) return undefined;
  const row = await tx.inactiveCustomer.findUnique({ where: { shop_id: { shop, id } } });
  return row ? fromRow(row) : undefined;
}

interface AccountChange {
  readonly state?: AccountState;
  readonly nextAt?: Date | null;
  readonly attempts?: number;
  readonly problem?: string | null;
  readonly noticedAt?: Date;
  readonly minimisedAt?: Date;
  readonly askedAt?: Date;
  readonly settledAt?: Date;
  readonly stayHash?: string | null;
  readonly reasons?: readonly string[];
}

/**
 * Moves an account on, from the state in which it was read. False where it has moved meanwhile: its
 * owner used the link, or staff stopped it.
 */
export async function moveAccount(
  tx: Tx,
  shop: ShopDomain,
  {
    account,
    change: { reasons, ...change },
  }: { readonly account: AccountRecord; readonly change: AccountChange },
): Promise<boolean> {
  const { count } = await tx.inactiveCustomer.updateMany({
    where: { shop, id: account.id, state: account.state },
    data: { ...change, ...(reasons ? { detail: { reasons: [...reasons] } } : {}) },
  });
  return count === 1;
}

/** By the digest of the link's secret: an index look-up, which tells nothing by its time. */
export async function findByStayHash(
  tx: Tx,
  shop: ShopDomain,
  stayHash: string,
): Promise<AccountRecord | undefined> {
  const row = await tx.inactiveCustomer.findUnique({
    where: { shop_stayHash: { shop, stayHash } },
  });
  return row ? fromRow(row) : undefined;
}

export async function countAccounts(
  tx: Tx,
  shop: ShopDomain,
  where: { readonly runId?: string } = {},
): Promise<AccountCounts> {
  const groups = await tx.inactiveCustomer.groupBy({
    by: ["state"],
    where: { shop, ...where },
    _count: true,
  });
  const counts = noAccounts();
  for (const state of accountStates) {
    counts[state] = groups.find((group) => group.state === state)?._count ?? 0;
  }
  return counts;
}

/** Accounts whose next step is long overdue, and those that failed. */
export async function countLate(
  tx: Tx,
  shop: ShopDomain,
  before: Date,
): Promise<{ readonly late: number; readonly failed: number; readonly held: number }> {
  const late = await tx.inactiveCustomer.count({ where: { shop, nextAt: { lt: before } } });
  const failed = await tx.inactiveCustomer.count({ where: { shop, state: "failed" } });
  const [held] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "InactiveCustomer" WHERE shop = ${shop}
       AND "nextAt" IS NOT NULL AND jsonb_array_length(coalesce(detail->'reasons', '[]')) > 0`;
  return { late, failed, held: held?.count ?? 0 };
}

type Row = Prisma.InactiveCustomerGetPayload<object>;

function fromRow(row: Row): AccountRecord {
  const state = accountStates.find((known) => known === row.state);
  if (!state) throw new Error(`Account ${row.id} is in an unknown state`);
  const { id, runId, ruleId, ruleVersion, lastActiveAt, noticedAt, minimisedAt, askedAt } = row;
  const { settledAt, nextAt, attempts, problem } = row;
  return {
    ...{ id, runId, ruleId, ruleVersion, lastActiveAt, noticedAt, minimisedAt, askedAt },
    ...{ settledAt, nextAt, attempts, problem, state },
    customer: row.customerGid as CustomerGid | null,
    reasons: reasonsOf(row.detail),
  };
}

function reasonsOf(detail: Prisma.JsonValue): string[] {
  if (typeof detail !== "object" || detail === null || Array.isArray(detail)) return [];
  const { reasons } = detail;
  return Array.isArray(reasons) ? reasons.map(String) : [];
}
