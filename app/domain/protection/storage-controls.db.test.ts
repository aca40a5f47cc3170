import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { asOwner } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { createCaseKey, destroyCaseKeys, sealField } from "./index.server";
import { storageControls } from "./storage-controls.server";

const folder = mkdtempSync(join(tmpdir(), "kept-ledger-"));
Object.assign(process.env, {
  BACKUP_KEYS: `backup:${Buffer.alloc(32, 21).toString("base64")}`,
  ERASURE_LEDGER: join(folder, "erasures.jsonl"),
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOUR_MS = 3_600_000;

async function measure(shop: ShopDomain, id: string, now = new Date()) {
  const control = storageControls.find((each) => each.id === `protection.${id}`);
  return withShop(shop, async (tx) => control?.measure(tx, shop, now));
}

/** A mail's text whose key is destroyed at once, as a step that was forgotten would leave it. */
async function leaveUnreadable(shop: ShopDomain): Promise<void> {
  await withShop(shop, async (tx) => {
    const caseKeyId = await createCaseKey(tx, shop);
    const place = { shop, model: "OutgoingMail", field: "message", row: "m1", caseKeyId } as const;
    const message = await sealField(tx, place, "{}");
    const row = { shop, id: "m1", kind: "k", caseKeyId, message, dedupeKey: "d" };
    await tx.outgoingMail.create({ data: { ...row, createdAt: new Date() } });
    await destroyCaseKeys(tx, shop, [caseKeyId]);
  });
}

describe("the control of what is stored", () => {
  it("counts every sealed value, and notices those whose key is gone", async () => {
    const shop = await buildShop("stored.myshopify.com");
    expect(await measure(shop, "stored-encrypted")).toMatchObject({
      state: "kept",
      facts: { values: 4, clear: 0, orphaned: 0 },
    });
    await leaveUnreadable(shop);
    expect(await measure(shop, "stored-encrypted")).toMatchObject({
      state: "broken",
      facts: { values: 5, orphaned: 1 },
    });
  });

  it("notices a value that only looks like ciphertext", async () => {
    const shop = await buildShop("looks.myshopify.com");
    await asOwner(`ALTER TABLE "Shop" DISABLE TRIGGER USER`);
    await asOwner(`UPDATE "Shop" SET "contactEmail" = 'k1.owner@canary.example' WHERE shop = $1`, [
      shop,
    ]);
    await asOwner(`ALTER TABLE "Shop" ENABLE TRIGGER USER`);
    expect(await measure(shop, "stored-encrypted")).toMatchObject({
      state: "broken",
      facts: { clear: 1 },
    });
  });
});

describe("the control of keys", () => {
  it("is broken once the data key is older than two years", async () => {
    const shop = await buildShop("aged.myshopify.com");
    const later = (days: number) => new Date(Date.now() + days * 24 * HOUR_MS);
    expect(await measure(shop, "keys", later(729))).toMatchObject({ state: "kept" });
    expect(await measure(shop, "keys", later(732))).toMatchObject({ state: "broken" });
  });
});

describe("the control of backups", () => {
  const backupAt = (hoursAgo: number) =>
    asOwner(
      `INSERT INTO "BackupRun" (id, kind, at, rows, bytes, sha256, "keyFingerprint")
       VALUES (gen_random_uuid(), 'backup', now() - make_interval(hours => $1), 1, 1, 'x', 'x')`,
      [hoursAgo],
    );

  it("goes from nothing known, over a late one, to a recent one, and watches the ledger", async () => {
    const shop = await buildShop("backed.myshopify.com");
    await asOwner(`DELETE FROM "ErasureNote"`);
    expect(await measure(shop, "backups")).toMatchObject({ state: "unknown" });
    await backupAt(40);
    expect(await measure(shop, "backups")).toMatchObject({ state: "broken" });
    await backupAt(2);
    expect(await measure(shop, "backups")).toMatchObject({ state: "kept" });
    await leaveUnreadable(shop);
    const inTwoHours = new Date(Date.now() + 2 * HOUR_MS);
    expect(await measure(shop, "backups", inTwoHours)).toMatchObject({
      state: "broken",
      facts: { erasuresToBeWritten: 1 },
    });
  });
});
