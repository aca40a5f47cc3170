import { describe, expect, it } from "vitest";
import { aShop, idAt, recordEvents, verdict } from "../../../test/factories/build-audit-log";
import { asOwner } from "../../../test/setup/as-owner";
import { withShop } from "~/db.server";
import { proveEvent, sealAudit, verifyProof } from "./index.server";
import { inclusionPath } from "./inclusion-path";
import { readTree } from "./tree-reader.store.server";

describe("a proof from a long log", () => {
  it("holds for leaves everywhere, over seals that end anywhere", async () => {
    const shop = await aShop();
    for (const rows of [300, 1, 500, 900]) {
      await recordEvents(shop, rows);
      await sealAudit(shop);
    }
    for (const index of [0, 255, 256, 300, 511, 1023, 1024, 1500, 1699, 1700]) {
      const proof = await proveEvent(shop, await idAt(shop, index));
      expect({ index, holds: proof !== undefined && verifyProof(proof) }).toEqual({
        ...{ index, holds: true },
      });
    }
    // The same from leaves that were sealed before nodes were kept.
    await asOwner(`DELETE FROM "AuditNode" WHERE shop = $1`, [shop]);
    const proof = await proveEvent(shop, await idAt(shop, 700));
    expect(proof !== undefined && verifyProof(proof)).toBe(true);
    expect(await verdict(shop)).toEqual([]);
  });

  it("of thirty thousand leaves reads two blocks and a node per level, and the log is whole", async () => {
    const shop = await aShop();
    // Statistics from before the log grew, as the database has them for a minute after a burst.
    await asOwner(`ANALYZE`);
    await asOwner(
      `INSERT INTO "AuditEvent" (shop, id, at, "actorKind", type, detail)
       SELECT $1, gen_random_uuid()::text, now(), 'system', 'webhook.refused', '{"topic":"a","why":"b"}'
       FROM generate_series(1, 30000)`,
      [shop],
    );
    await sealAudit(shop);
    const { holds, rows } = await withShop(shop, async (tx) => {
      const tree = readTree(tx, shop);
      await inclusionPath({ index: 21_321, treeSize: 30_000 }, tree.rootOfRange);
      const proof = await proveEvent(shop, await idAt(shop, 21_321));
      return { rows: tree.rowsRead(), holds: proof !== undefined && verifyProof(proof) };
    });
    expect(holds).toBe(true);
    expect(rows).toBeLessThanOrEqual(2 * 256 + 2 * 15);
    expect(await verdict(shop)).toEqual([]);
    // Seconds; a plan that reads the log once per row takes a minute.
  }, 15_000);
});

describe("a shop that is forgotten", () => {
  it("while it is sealed is nothing to seal, and no error", async () => {
    const shop = await aShop();
    await recordEvents(shop, 3);
    await asOwner(`DELETE FROM "Shop" WHERE shop = $1`, [shop]);
    expect(await sealAudit(shop)).toEqual({ sealed: 0 });
  });

  it("waits for the seal that is being made", async () => {
    const shop = await aShop();
    await recordEvents(shop, 3000);
    const [sealing] = await Promise.allSettled([
      sealAudit(shop),
      asOwner(`DELETE FROM "Shop" WHERE shop = $1`, [shop]),
    ]);
    expect(sealing.status).toBe("fulfilled");
    expect(await sealAudit(shop)).toEqual({ sealed: 0 });
  });
});
