/** Reads one decision with the batch it was committed in. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { SealableDecision } from "../decision-leaf";
import type { Choices } from "../purposes";

export interface StoredDecision {
  readonly row: SealableDecision;
  /** Null until an old record is put into the log. */
  readonly batchId: string | null;
  /** The hashes of the batch, in their order. */
  readonly hashes: readonly Uint8Array[];
}

const HASH_BYTES = 32;

export async function storedDecision(
  tx: Tx,
  shop: ShopDomain,
  decisionId: string,
): Promise<StoredDecision | undefined> {
  const found = await tx.consentDecision.findFirst({
    where: { shop, decisionId },
    // A replay in another month is another row; the first is the decision.
    orderBy: { receivedAt: "asc" },
  });
  if (!found) return undefined;
  const { batchId, decidedAt, receivedAt, keptUntil, ...row } = found;
  const batch = batchId
    ? await tx.consentBatch.findUnique({ where: { shop_id: { shop, id: batchId } } })
    : null;
  return {
    row: {
      ...row,
      decidedAt: decidedAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
      keptUntil: keptUntil.toISOString(),
    },
    batchId,
    hashes: batch ? inPieces(batch.hashes) : [],
  };
}

function inPieces(hashes: Uint8Array): Uint8Array[] {
  const count = hashes.length / HASH_BYTES;
  return Array.from({ length: count }, (_, at) =>
    hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}

/** A second or two; what comes after so many is not looked for. */
const MOST_LOOKED_THROUGH = 500_000;

export interface NextDecision extends Choices {
  readonly decisionId: string;
  readonly decidedAt: Date;
  readonly method: string;
  readonly regime: string;
}

/**
 * What the same browser answered next, one vendor's content aside: null where it answered nothing,
 * undefined where too many records came later to look through. No index leads from a browser to its
 * decisions, because every commit would pay a sixth to a quarter more for it, and this is asked now
 * and then, of one record.
 */
export async function nextDecision(
  tx: Tx,
  shop: ShopDomain,
  { decisionId, visitor, receivedAt }: SealableDecision,
): Promise<NextDecision | null | undefined> {
  const from = new Date(receivedAt);
  const [found] = await tx.$queryRaw<NextDecision[]>`
    SELECT "decisionId"::text, "decidedAt", method, regime, preferences, analytics, marketing,
      "saleOfData"
    FROM (SELECT * FROM "ConsentDecision" WHERE shop = ${shop} AND "receivedAt" >= ${from}
      ORDER BY "receivedAt" LIMIT ${MOST_LOOKED_THROUGH}) AS later
    WHERE visitor = ${visitor}::uuid AND "decisionId" <> ${decisionId}::uuid
      AND vendor IS NULL
    ORDER BY "receivedAt" LIMIT 1`;
  if (found) return found;
  const later = await tx.consentDecision.count({
    where: { shop, receivedAt: { gte: from } },
    take: MOST_LOOKED_THROUGH,
  });
  return later < MOST_LOOKED_THROUGH ? null : undefined;
}

/** The newest decisions of a customer who is logged in. */
export async function decisionsOfCustomer(
  tx: Tx,
  shop: ShopDomain,
  { customerGid, take }: { readonly customerGid: string; readonly take: number },
): Promise<{ readonly decisionId: string; readonly decidedAt: Date }[]> {
  return tx.consentDecision.findMany({
    where: { shop, customerGid },
    orderBy: { receivedAt: "desc" },
    select: { decisionId: true, decidedAt: true },
    take,
  });
}
