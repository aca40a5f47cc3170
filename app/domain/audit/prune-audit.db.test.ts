import { describe, expect, it } from "vitest";
import {
  aShop,
  exported,
  idAt,
  recordEvents,
  seals,
  verdict,
} from "../../../test/factories/build-audit-log";
import { asOwner } from "../../../test/setup/as-owner";
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import {
  proveEvent,
  pruneAudit,
  recordAudit,
  sealAudit,
  verifyLog,
  verifyProof,
} from "./index.server";

describe("pruning", () => {
  const aged = new Date("2024-01-01T00:00:00Z");
  const until = new Date("2024-06-01T00:00:00Z");

  /** Five rows sealed long ago, and four of today. */
  async function agedShop(): Promise<ShopDomain> {
    const shop = await aShop();
    await recordEvents(shop, 5);
    await sealAudit(shop, { now: aged });
    await asOwner(`UPDATE "AuditSeal" SET "storedAt" = $2 WHERE shop = $1`, [shop, aged]);
    await recordEvents(shop, 4);
    await sealAudit(shop);
    return shop;
  }

  it("removes old content, keeps the hashes, records itself, and everything else still verifies", async () => {
    const shop = await agedShop();
    const anchors = await seals(shop);
    expect(await pruneAudit(shop, until)).toBe(5);
    await sealAudit(shop);
    expect(await verdict(shop, anchors)).toEqual([]);
    const { rows, pruned } = await verifyLog(await exported(shop));
    expect({ rows, pruned }).toEqual({ rows: 10, pruned: 5 });
    const proof = await proveEvent(shop, await idAt(shop, 6));
    expect(proof && verifyProof(proof)).toBe(true);
    expect(await proveEvent(shop, await idAt(shop, 2))).toBeUndefined();
    const last = await withShop(shop, (tx) =>
      tx.auditEvent.findFirst({ where: { shop, type: "audit.pruned" } }),
    );
    expect(last?.detail).toEqual({ upTo: 5, rows: 5, sealedBefore: until.toISOString() });
  });

  it("removes nothing twice", async () => {
    const shop = await agedShop();
    expect(await pruneAudit(shop, until)).toBe(5);
    expect(await pruneAudit(shop, until)).toBe(0);
  });

  it("is refused by the database for anything younger than 183 days", async () => {
    const shop = await agedShop();
    const young = new Date(Date.now() - 182 * 86_400_000);
    await expect(pruneAudit(shop, young)).rejects.toThrow(/kept for at least 183 days/);
  });

  it("is refused by the database for another shop", async () => {
    const [shop, other] = [await agedShop(), await aShop()];
    const foreign = withShop(
      other,
      (tx) => tx.$queryRaw`SELECT kept_prune_audit(${shop}, ${until}, 'id', ${until})`,
    );
    await expect(foreign).rejects.toThrow(/another shop is set/);
  });

  it("does not take the app's word for how old a seal is", async () => {
    const shop = await aShop();
    await recordEvents(shop, 3);
    await sealAudit(shop, { now: aged });
    expect(await pruneAudit(shop, until)).toBe(0);
  });

  it("does not hide a removal that it did not do", async () => {
    const shop = await agedShop();
    const id = await idAt(shop, 7);
    await asOwner(`DELETE FROM "AuditEvent" WHERE id = $1`, [id]);
    const claim = { upTo: 9, rows: 9, sealedBefore: until.toISOString() };
    await withShop(shop, (tx) =>
      recordAudit(tx, shop, { type: "audit.pruned", actor: { kind: "system" }, detail: claim }),
    );
    await sealAudit(shop);
    expect(await verdict(shop)).toEqual([
      `Row ${id} (index 7) was removed: its seal remains, and no recorded pruning covers it.`,
    ]);
  });
});
