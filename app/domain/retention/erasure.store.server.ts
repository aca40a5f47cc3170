/** Erasures that rules ask the host for, in the database, each followed by its due row. */
import type { Tx } from "~/db.server";
import type { RetentionErasure } from "~/generated/prisma/client";
import { newId, type CustomerGid, type ShopDomain } from "~/lib/ids";
import { ruleRefsSchema } from "./item.store.server";
import type { RuleRef } from "./verdict";

/**
 * wanted: not asked yet, or something stands against it · asked: the host has it · done: it is
 * erased · gone: the host knows the customer no more · refused: the host does not take it.
 */
export const erasureStates = ["wanted", "asked", "done", "gone", "refused"] as const;
export type ErasureState = (typeof erasureStates)[number];

export interface StoredErasure {
  readonly id: string;
  readonly customer: CustomerGid | null;
  readonly runId: string;
  readonly rules: readonly RuleRef[];
  readonly state: ErasureState;
  readonly askedAt: Date | null;
  readonly nextAt: Date | null;
  readonly attempts: number;
}

/** Adds those that are not known yet: a customer is erased once, whichever rule asked first. */
export async function addErasures(
  tx: Tx,
  shop: ShopDomain,
  {
    wanted,
    at,
  }: {
    readonly wanted: readonly {
      readonly customer: CustomerGid;
      readonly runId: string;
      readonly rules: readonly RuleRef[];
    }[];
    readonly at: Date;
  },
): Promise<void> {
  if (wanted.length === 0) return;
  await tx.retentionErasure.createMany({
    data: wanted.map(({ customer, runId, rules }) => ({
      ...{ shop, id: newId(), customerGid: customer, runId, state: "wanted" },
      rules: rules.map(({ id, version }) => ({ id, version })),
      ...{ wantedAt: at, nextAt: at },
    })),
    skipDuplicates: true,
  });
}

/** Customers whose erasure is wanted or asked for: no rule asks again. */
export async function customersToErase(tx: Tx, shop: ShopDomain): Promise<CustomerGid[]> {
  const rows = await tx.retentionErasure.findMany({
    where: { shop, customerGid: { not: null }, state: { in: ["wanted", "asked", "done"] } },
    select: { customerGid: true },
  });
  return rows.flatMap(({ customerGid }) => (customerGid ? [customerGid as CustomerGid] : []));
}

/** Takes one that is due and keeps the sweep off it until the lease is over. */
export async function leaseErasure(
  tx: Tx,
  shop: ShopDomain,
  { id, now, until }: { readonly id: string; readonly now: Date; readonly until: Date },
): Promise<StoredErasure | undefined> {
  const { count } = await tx.retentionErasure.updateMany({
    where: { shop, id, nextAt: { lte: now } },
    data: { nextAt: until },
  });
  return count === 0 ? undefined : findErasure(tx, shop, id);
}

export async function findErasure(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<StoredErasure | undefined> {
  const row = await tx.retentionErasure.findUnique({ where: { shop_id: { shop, id } } });
  return row ? fromRow(row) : undefined;
}

export interface ErasureChange {
  readonly state?: ErasureState;
  readonly askedAt?: Date | null;
  readonly settledAt?: Date;
  readonly nextAt: Date | null;
  readonly attempts?: number;
  readonly reasons?: readonly string[];
  readonly problem?: string | null;
}

export async function changeErasure(
  tx: Tx,
  shop: ShopDomain,
  { id, reasons, ...change }: ErasureChange & { readonly id: string },
): Promise<void> {
  await tx.retentionErasure.update({
    where: { shop_id: { shop, id } },
    data: { ...change, ...(reasons ? { reasons: [...reasons] } : {}) },
  });
}

export type ErasureCounts = Readonly<Record<ErasureState, number>>;

export async function countErasures(tx: Tx, shop: ShopDomain): Promise<ErasureCounts> {
  const groups = await tx.retentionErasure.groupBy({
    by: ["state"],
    where: { shop },
    _count: true,
  });
  const counts = { wanted: 0, asked: 0, done: 0, gone: 0, refused: 0 };
  for (const state of erasureStates) {
    counts[state] = groups.find((group) => group.state === state)?._count ?? 0;
  }
  return counts;
}

function fromRow(row: RetentionErasure): StoredErasure {
  const { id, runId, askedAt, nextAt, attempts } = row;
  const state = erasureStates.find((known) => known === row.state) ?? "refused";
  return {
    ...{ id, runId, state, askedAt, nextAt, attempts },
    customer: row.customerGid as CustomerGid | null,
    rules: ruleRefsSchema.parse(row.rules),
  };
}
