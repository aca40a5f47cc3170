/** Receipts of what was removed of the app's own records. Written once, with the removal. */
import { createHash } from "node:crypto";
import type { Tx } from "~/db.server";
import type { OwnKind } from "~/domain/retention/model";
import { newId, type ShopDomain } from "~/lib/ids";

export interface OwnReceipt {
  readonly id: string;
  readonly kind: OwnKind;
  /** "usual" where the shop has no rule of its own. */
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly before: Date;
  readonly at: Date;
  readonly removed: number;
  readonly keysDestroyed: number;
  /** Older records that are left, counted again afterwards. */
  readonly remaining: number;
  readonly hash: string;
}

/** Stores a receipt and answers its id. Its hash goes into the audit log, which is sealed. */
export async function addReceipt(
  tx: Tx,
  shop: ShopDomain,
  facts: Omit<OwnReceipt, "id" | "hash">,
): Promise<OwnReceipt> {
  const id = newId();
  const { kind, ruleId, ruleVersion, before, at, removed, keysDestroyed, remaining } = facts;
  const lines = [
    ...[shop, id, kind, ruleId, ruleVersion, before.toISOString(), at.toISOString()],
    ...[removed, keysDestroyed, remaining],
  ];
  const hash = createHash("sha256").update(lines.join("\n")).digest("hex");
  await tx.ownDataReceipt.create({ data: { shop, id, hash, ...facts } });
  return { id, hash, ...facts };
}

export async function recentReceipts(
  tx: Tx,
  shop: ShopDomain,
  take: number,
): Promise<OwnReceipt[]> {
  const rows = await tx.ownDataReceipt.findMany({
    where: { shop },
    orderBy: { at: "desc" },
    take,
  });
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as OwnKind }));
}
