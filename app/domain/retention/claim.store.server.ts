/** Who works on which orders of a run. One worker at a time holds an order, until its claim ends. */
import type { Prisma, RetentionItem } from "~/generated/prisma/client";
import type { Tx } from "~/db.server";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { itemFromRow, type ItemRecord, type ItemRow } from "./item.store.server";
import type { ItemState, OpenState, SavedReason } from "./next-step";
import type { OrderWork } from "./verdict";

/** A run's order that one worker may work on until the claim ends. */
export interface Claim extends ItemRecord {
  readonly runId: string;
  readonly token: string;
  readonly state: OpenState;
}

/** Orders that wait to be taken up, in bulk writes or not. */
export interface OpenOrders {
  /** Nobody works on them now. */
  readonly free: number;
  /** Another worker's, or waiting for another try. */
  readonly claimed: number;
  readonly inChunks: number;
}

export async function countOpen(
  tx: Tx,
  shop: ShopDomain,
  { runId, now }: { readonly runId: string; readonly now: Date },
): Promise<OpenOrders> {
  const [row] = await tx.$queryRaw<OpenOrders[]>`
    SELECT count(*) FILTER (WHERE "chunkId" IS NULL
             AND ("claimedUntil" IS NULL OR "claimedUntil" <= ${now}))::int AS free,
           count(*) FILTER (WHERE "chunkId" IS NULL AND "claimedUntil" > ${now})::int AS claimed,
           count(*) FILTER (WHERE "chunkId" IS NOT NULL)::int AS "inChunks"
      FROM "RetentionItem"
     WHERE shop = ${shop} AND "runId" = ${runId} AND state IN ('planned', 'writing', 'written')`;
  return row ?? { free: 0, claimed: 0, inChunks: 0 };
}

/**
 * Claims orders that nobody works on. A claim says nothing about what was sent to the host: that is
 * the state's business, so a claim may simply run out.
 */
export async function claimOrders(
  tx: Tx,
  shop: ShopDomain,
  claim: {
    readonly runId: string;
    readonly token: string;
    readonly now: Date;
    readonly until: Date;
    readonly take: number;
  },
): Promise<Claim[]> {
  const { runId, token, now, until, take } = claim;
  const rows = await tx.$queryRaw<ItemRow[]>`
    UPDATE "RetentionItem" SET "claimToken" = ${token}, "claimedUntil" = ${until}
    WHERE shop = ${shop} AND "runId" = ${runId} AND "orderGid" IN (
      SELECT "orderGid" FROM "RetentionItem"
      WHERE shop = ${shop} AND "runId" = ${runId} AND state IN ('planned', 'writing', 'written')
        AND "chunkId" IS NULL AND ("claimedUntil" IS NULL OR "claimedUntil" <= ${now})
      ORDER BY "orderGid" LIMIT ${take} FOR UPDATE SKIP LOCKED)
    RETURNING *`;
  return rows
    .map((row) => ({ ...itemFromRow(row), runId, token, state: row.state as OpenState }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
}

/** The orders of a bulk write. */
export async function claimsOfChunk(
  tx: Tx,
  shop: ShopDomain,
  { runId, chunkId }: { readonly runId: string; readonly chunkId: string },
): Promise<Claim[]> {
  const rows = await tx.retentionItem.findMany({
    where: { shop, runId, chunkId },
    orderBy: { orderGid: "asc" },
  });
  return rows.map(claimOf);
}

/** One order of a bulk write; undefined where it is not among them. */
export async function claimInChunk(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly runId: string; readonly chunkId: string; readonly order: OrderGid },
): Promise<Claim | undefined> {
  const { runId, chunkId, order } = of;
  const row = await tx.retentionItem.findFirst({
    where: { shop, runId, orderGid: order, chunkId },
  });
  return row ? claimOf(row) : undefined;
}

function claimOf(row: RetentionItem): Claim {
  const { runId, claimToken, state } = row;
  return { ...itemFromRow(row), runId, token: claimToken ?? "", state: state as OpenState };
}

/** What is about to be sent for one order, or was confirmed. */
export interface Mark {
  readonly claim: Claim;
  readonly work?: OrderWork;
  readonly remaining?: readonly string[];
  readonly underMinimum?: readonly string[];
}

/**
 * Notes what is about to be sent, or was confirmed. Returns the orders whose claim was still held:
 * the others have gone to another worker.
 */
export async function markOrders(
  tx: Tx,
  shop: ShopDomain,
  mark: {
    readonly orders: readonly Mark[];
    readonly state: "writing" | "written";
    readonly until: Date;
    readonly writtenAt?: Date;
    readonly chunkId?: string;
  },
): Promise<ReadonlySet<OrderGid>> {
  const [first] = mark.orders;
  if (!first) return new Set();
  const { runId, token } = first.claim;
  const rows = mark.orders.map(({ claim, work, remaining, underMinimum }) => ({
    ...{ id: claim.order, work: work ?? null, remaining: remaining ?? null },
    underMinimum: underMinimum ?? null,
  }));
  const done = await tx.$queryRaw<{ orderGid: string }[]>`
    UPDATE "RetentionItem" i
       SET state = ${mark.state}, "claimedUntil" = ${mark.until},
           work = coalesce(m.work, i.work), remaining = coalesce(m.remaining, i.remaining),
           "underMinimum" = coalesce(m."underMinimum", i."underMinimum"),
           fields = CASE WHEN m.work IS NULL THEN i.fields ELSE '[]'::jsonb END,
           "chunkId" = coalesce(${mark.chunkId ?? null}, i."chunkId"),
           "writtenAt" = coalesce(${mark.writtenAt ?? null}, i."writtenAt")
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             AS m(id text, work jsonb, remaining jsonb, "underMinimum" jsonb)
     WHERE i.shop = ${shop} AND i."runId" = ${runId} AND i."orderGid" = m.id
       AND i."claimToken" = ${token}
    RETURNING i."orderGid"`;
  return new Set(done.map(({ orderGid }) => orderGid as OrderGid));
}

/** How the work on one order ended. */
export interface Settlement {
  readonly claim: Claim;
  readonly state: Extract<ItemState, "verified" | "saved" | "failed">;
  readonly saved?: readonly SavedReason[];
  readonly remaining?: readonly string[];
  readonly problem?: string;
  readonly receiptHash?: string;
}

/** Ends the work on orders. Returns those whose claim was still held. */
export async function settleOrders(
  tx: Tx,
  shop: ShopDomain,
  { settlements, at }: { readonly settlements: readonly Settlement[]; readonly at: Date },
): Promise<ReadonlySet<OrderGid>> {
  const [first] = settlements;
  if (!first) return new Set();
  const { runId, token } = first.claim;
  const rows = settlements.map(({ claim, state, saved, remaining, problem, receiptHash }) => ({
    ...{ id: claim.order, state, problem: problem ?? null, hash: receiptHash ?? null },
    reasons: saved ? { ...claim.reasons, saved } : null,
    remaining: remaining ?? null,
  }));
  const done = await tx.$queryRaw<{ orderGid: string }[]>`
    UPDATE "RetentionItem" i
       SET state = s.state, "settledAt" = ${at}, "claimToken" = NULL, "claimedUntil" = NULL,
           "chunkId" = NULL, problem = s.problem, "receiptHash" = s.hash,
           reasons = coalesce(s.reasons, i.reasons),
           remaining = coalesce(s.remaining, i.remaining),
           "verifiedAt" = CASE WHEN s.state = 'verified' THEN ${at} ELSE i."verifiedAt" END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             AS s(id text, state text, problem text, hash text, reasons jsonb, remaining jsonb)
     WHERE i.shop = ${shop} AND i."runId" = ${runId} AND i."orderGid" = s.id
       AND i."claimToken" = ${token}
    RETURNING i."orderGid"`;
  return new Set(done.map(({ orderGid }) => orderGid as OrderGid));
}

/** Gives orders back, to be taken up again from `until` on. */
export async function releaseOrders(
  tx: Tx,
  shop: ShopDomain,
  release: {
    readonly claims: readonly Claim[];
    readonly until: Date | null;
    readonly failed: boolean;
    /** Leaves those alone that went into a bulk write. */
    readonly exceptChunks?: boolean;
  },
): Promise<void> {
  const { claims, until, failed, exceptChunks } = release;
  const [first] = claims;
  if (!first) return;
  const where: Prisma.RetentionItemWhereInput = {
    ...{ shop, runId: first.runId, claimToken: first.token },
    ...{ orderGid: { in: claims.map(({ order }) => order) } },
    state: { in: ["planned", "writing", "written"] },
    ...(exceptChunks ? { chunkId: null } : {}),
  };
  await tx.retentionItem.updateMany({
    where,
    data: {
      ...{ claimToken: null, claimedUntil: until, chunkId: null },
      ...(failed ? { attempts: { increment: 1 } } : {}),
    },
  });
}
