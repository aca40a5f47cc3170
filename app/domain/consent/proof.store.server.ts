/** What the controls look at: are records where they should be, and do they fit their seals. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

export interface SealState {
  readonly batches: number;
  /** Batches whose event is neither in the log's tree nor waiting for it. */
  readonly lost: number;
  /** Decisions that no batch holds: from before decisions were sealed. */
  readonly unsealed: number;
}

export async function sealState(tx: Tx, shop: ShopDomain, from: Date): Promise<SealState> {
  const [row] = await tx.$queryRaw<SealState[]>`
    SELECT count(*)::int AS batches,
      count(*) FILTER (WHERE l."eventId" IS NULL AND p."eventId" IS NULL)::int AS lost,
      (SELECT count(*)::int FROM "ConsentDecision" d
        WHERE d.shop = ${shop} AND d."batchId" IS NULL) AS unsealed
    FROM "ConsentBatch" b
    LEFT JOIN "AuditLeaf" l ON l.shop = b.shop AND l."eventId" = b.id
    LEFT JOIN "AuditPending" p ON p.shop = b.shop AND p."eventId" = b.id
    WHERE b.shop = ${shop} AND b.at >= ${from}`;
  return row ?? { batches: 0, lost: 0, unsealed: 0 };
}

/**
 * Ids of some decisions: those that come after a place that nobody can foresee, and from the first
 * on where the last comes too soon. All, where there are no more than `take`.
 */
export async function someDecisions(tx: Tx, shop: ShopDomain, take: number): Promise<string[]> {
  const place = crypto.randomUUID();
  const after = await tx.$queryRaw<{ id: string }[]>`
    SELECT "decisionId"::text AS id FROM "ConsentDecision"
    WHERE shop = ${shop} AND "batchId" IS NOT NULL AND "decisionId" >= ${place}::uuid
    ORDER BY "decisionId" LIMIT ${take}`;
  const before = await tx.$queryRaw<{ id: string }[]>`
    SELECT "decisionId"::text AS id FROM "ConsentDecision"
    WHERE shop = ${shop} AND "batchId" IS NOT NULL AND "decisionId" < ${place}::uuid
    ORDER BY "decisionId" LIMIT ${take - after.length}`;
  return [...after, ...before].map(({ id }) => id);
}

export interface SignalState {
  readonly sent: number;
  /** Where it had to be honoured, and something was sold or advertised all the same. */
  readonly broken: number;
}

export async function signalState(tx: Tx, shop: ShopDomain, from: Date): Promise<SignalState> {
  const [row] = await tx.$queryRaw<SignalState[]>`
    SELECT count(*)::int AS sent,
      count(*) FILTER (WHERE regime = 'opt-out' AND ("saleOfData" OR marketing))::int AS broken
    FROM "ConsentDecision" WHERE shop = ${shop} AND "receivedAt" >= ${from} AND gpc`;
  return row ?? { sent: 0, broken: 0 };
}

/** Recorded on a banner that had been replaced by one that asks for more. */
export async function staleDecisions(
  tx: Tx,
  shop: ShopDomain,
  from: Date,
): Promise<{ readonly all: number; readonly stale: number }> {
  const [row] = await tx.$queryRaw<{ all: number; stale: number }[]>`
    SELECT count(*)::int AS all,
      count(*) FILTER (WHERE 'superseded' = ANY(flags))::int AS stale
    FROM "ConsentDecision" WHERE shop = ${shop} AND "receivedAt" >= ${from}`;
  return row ?? { all: 0, stale: 0 };
}
