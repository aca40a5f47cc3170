/** The partitions of decisions, their retention, and records that are not in the log yet. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { SealableDecision } from "./decision-leaf";

/** Makes this month and so many more; those that are there stay. Answers how many were made. */
export async function makeMonths(tx: Tx, now: Date, ahead: number): Promise<number> {
  const rows = await tx.$queryRaw<{ made: number }[]>`
    SELECT kept_consent_months(${now}, ${ahead}::int) AS made`;
  return rows[0]?.made ?? 0;
}

/** Removes decisions whose keeping is over; answers how many. Their hashes stay in the log. */
export async function pruneDecisions(tx: Tx, shop: ShopDomain, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ gone: number }[]>`
    SELECT kept_prune_consent(${shop}, ${now}) AS gone`;
  return rows[0]?.gone ?? 0;
}

/** Removes whole months in which every shop's every decision is over; answers how many. */
export async function dropMonths(tx: Tx, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ gone: number }[]>`
    SELECT kept_drop_consent_months(${now}) AS gone`;
  return rows[0]?.gone ?? 0;
}

/** Decisions that are in no batch: from before decisions were sealed, or restored by hand. */
export async function unsealedDecisions(
  tx: Tx,
  shop: ShopDomain,
  take: number,
): Promise<SealableDecision[]> {
  const rows = await tx.consentDecision.findMany({
    where: { shop, batchId: null },
    orderBy: { decisionId: "asc" },
    take,
  });
  return rows.map(({ decidedAt, receivedAt, keptUntil, ...row }) => ({
    ...row,
    decidedAt: decidedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    keptUntil: keptUntil.toISOString(),
  }));
}

export async function putIntoBatch(
  tx: Tx,
  shop: ShopDomain,
  { batchId, decisionIds }: { readonly batchId: string; readonly decisionIds: readonly string[] },
): Promise<void> {
  await tx.consentDecision.updateMany({
    where: { shop, decisionId: { in: [...decisionIds] }, batchId: null },
    data: { batchId },
  });
}

export async function insertOldBatch(
  tx: Tx,
  shop: ShopDomain,
  batch: { readonly id: string; readonly at: Date; readonly hashes: readonly Uint8Array[] },
): Promise<void> {
  const { id, at, hashes } = batch;
  await tx.consentBatch.create({ data: { shop, id, at, hashes: Buffer.concat(hashes) } });
}
