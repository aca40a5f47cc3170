import { describe, expect, it } from "vitest";
import {
  exported,
  idAt,
  sealedShop,
  seals,
  verdict,
} from "../../../test/factories/build-audit-log";
import { asOwner } from "../../../test/setup/as-owner";
import { withShop } from "~/db.server";
import { forgetUnwrappedKeys } from "~/domain/protection/index.server";
import { publicKeys, requeueLost, sealAudit, verifyLog } from "./index.server";

describe("what the database's owner does to a sealed log", () => {
  it("shows when a row was changed", async () => {
    const shop = await sealedShop();
    const id = await idAt(shop, 6);
    await asOwner(
      `UPDATE "AuditEvent" SET detail = '{"topic":"other","why":"test"}' WHERE id = $1`,
      [id],
    );
    expect(await verdict(shop)).toEqual([
      `Row ${id} (index 6) was changed: its content no longer has the hash it was sealed with.`,
    ]);
  });

  it("shows when a row was removed", async () => {
    const shop = await sealedShop();
    const id = await idAt(shop, 6);
    await asOwner(`DELETE FROM "AuditEvent" WHERE id = $1`, [id]);
    expect(await verdict(shop)).toEqual([
      `Row ${id} (index 6) was removed: its seal remains, and no recorded pruning covers it.`,
    ]);
  });

  it("shows when a row and its leaf were removed", async () => {
    const shop = await sealedShop();
    await asOwner(`DELETE FROM "AuditLeaf" WHERE shop = $1 AND index = 6`, [shop]);
    expect(await verdict(shop)).toContain("The row at index 6 is missing altogether.");
  });

  it("shows when rows were reordered, with their leaves or without", async () => {
    const shop = await sealedShop();
    const [third, seventh] = [await idAt(shop, 2), await idAt(shop, 6)];
    const swap = (column: string) =>
      asOwner(
        `UPDATE "AuditLeaf" l SET ${column} FROM "AuditLeaf" o
         WHERE l.shop = $1 AND o.shop = $1 AND (l.index, o.index) IN ((2, 6), (6, 2))`,
        [shop],
      );
    await asOwner(`DROP INDEX "AuditLeaf_shop_eventId_key"`);
    await swap(`"eventId" = o."eventId"`);
    expect(await verdict(shop)).toEqual([
      `Row ${seventh} (index 2) was reordered: it was sealed at index 6.`,
      `Row ${third} (index 6) was reordered: it was sealed at index 2.`,
    ]);
    await swap(`hash = o.hash`);
    expect(await verdict(shop)).toEqual([
      "Seal 1 does not fit its rows: something at index 0 to 4 was changed, removed or reordered after it was signed.",
      `Row ${seventh} (index 2) was reordered: it was sealed at index 6.`,
      `Row ${third} (index 6) was reordered: it was sealed at index 2.`,
    ]);
    await asOwner(
      `CREATE UNIQUE INDEX "AuditLeaf_shop_eventId_key" ON "AuditLeaf"(shop, "eventId")`,
    );
  });

  it("shows when a seal is missing, is forged, or is made with another key", async () => {
    const shop = await sealedShop();
    const forged = "\\x" + "00".repeat(64);
    await asOwner(`UPDATE "AuditSeal" SET signature = $2 WHERE shop = $1 AND seq = 1`, [
      shop,
      forged,
    ]);
    await asOwner(`DELETE FROM "AuditSeal" WHERE shop = $1 AND seq = 2`, [shop]);
    expect(await verdict(shop)).toEqual(["The signature of seal 1 is bad.", "Seal 2 is missing."]);
    await asOwner(`DELETE FROM "AuditSeal" WHERE shop = $1`, [shop]);
    expect(await verdict(shop)).toEqual([
      "The rows at index 0 to 11 are in the tree, and no seal covers them.",
    ]);
  });

  it("shows through an anchor when the end of the log was cut off", async () => {
    const shop = await sealedShop();
    const anchors = await seals(shop);
    await asOwner(`DELETE FROM "AuditSeal" WHERE shop = $1 AND seq = 3`, [shop]);
    await asOwner(`DELETE FROM "AuditLeaf" WHERE shop = $1 AND index >= 8`, [shop]);
    expect(await verdict(shop)).toEqual([]);
    expect(await verdict(shop, anchors)).toEqual([
      "The anchor covers 12 rows, but only 8 are there: the end of the log was removed.",
    ]);
  });

  it("shows through an anchor when a row was changed and everything sealed anew with the app's own key", async () => {
    const shop = await sealedShop();
    const anchors = await seals(shop);
    await asOwner(`UPDATE "AuditEvent" SET reason = 'another' WHERE id = $1`, [
      await idAt(shop, 6),
    ]);
    await asOwner(`DELETE FROM "AuditSeal" WHERE shop = $1`, [shop]);
    await asOwner(`DELETE FROM "AuditLeaf" WHERE shop = $1`, [shop]);
    await asOwner(
      `INSERT INTO "AuditPending" (shop, "eventId") SELECT shop, id FROM "AuditEvent" WHERE shop = $1`,
      [shop],
    );
    await sealAudit(shop);
    expect(await verdict(shop)).toEqual([]);
    expect(await verdict(shop, anchors.slice(0, 1))).toEqual([]);
    expect(await verdict(shop, anchors.slice(1))).toEqual([
      "The anchor over 8 rows does not match: the log was changed and sealed again after the anchor was taken.",
      "The anchor over 12 rows does not match: the log was changed and sealed again after the anchor was taken.",
    ]);
  });

  it("shows by the key when it was sealed anew with a key of their own", async () => {
    const shop = await sealedShop();
    const [expected] = await withShop(shop, (tx) => publicKeys(tx, shop));
    await asOwner(`DELETE FROM "AuditSeal" WHERE shop = $1`, [shop]);
    await asOwner(`DELETE FROM "AuditLeaf" WHERE shop = $1`, [shop]);
    await asOwner(`DELETE FROM "ShopKey" WHERE shop = $1 AND purpose = 'sign'`, [shop]);
    forgetUnwrappedKeys(shop);
    await requeueLost(shop);
    await sealAudit(shop);
    const lines = await exported(shop);
    const { findings } = await verifyLog(lines, { publicKeys: [expected ?? ""] });
    expect(findings.map(({ kind }) => kind)).toEqual(["seal-key"]);
  });
});
