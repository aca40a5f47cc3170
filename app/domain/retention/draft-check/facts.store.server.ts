/** The newest facts of a shop's orders in the database. */
import type { Tx } from "~/db.server";
import { newId, type ShopDomain } from "~/lib/ids";
import type { RunScope } from "../rule-terms";

export interface FactsRow {
  readonly id: string;
  readonly takenAt: Date;
  readonly orders: number;
  readonly scanned: number;
  readonly missingScopes: readonly string[];
}

/** Replaces what was known of such things before. */
export async function saveFacts(
  tx: Tx,
  shop: ShopDomain,
  row: Omit<FactsRow, "id"> & { readonly scope: RunScope; readonly facts: Buffer },
): Promise<void> {
  const { scope } = row;
  await tx.retentionFacts.deleteMany({ where: { shop, scope } });
  await tx.retentionFacts.create({
    data: {
      ...{
        shop,
        scope,
        id: newId(),
        takenAt: row.takenAt,
        orders: row.orders,
        scanned: row.scanned,
      },
      missingScopes: [...row.missingScopes],
      facts: new Uint8Array(row.facts),
    },
  });
}

export async function newestFacts(
  tx: Tx,
  shop: ShopDomain,
  scope: RunScope,
): Promise<FactsRow | undefined> {
  const row = await tx.retentionFacts.findFirst({
    where: { shop, scope },
    orderBy: { takenAt: "desc" },
    omit: { facts: true },
  });
  if (!row) return undefined;
  const { id, takenAt, orders, scanned, missingScopes } = row;
  const missing = Array.isArray(missingScopes) ? missingScopes.map(String) : [];
  return { id, takenAt, orders, scanned, missingScopes: missing };
}

export async function factsOf(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<Uint8Array | undefined> {
  const row = await tx.retentionFacts.findUnique({
    where: { shop_id: { shop, id } },
    select: { facts: true },
  });
  return row?.facts;
}
