import { describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { withShop } from "~/db.server";
import { asOwner } from "../../../test/setup/as-owner";
import type { ShopDomain } from "~/lib/ids";
import { controls } from "./controls.server";

async function states(shop: ShopDomain): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const control of controls) {
    const now = new Date("2026-11-20T12:00:00Z");
    const { state } = await withShop(shop, (tx) => control.measure(tx, shop, now));
    entries.push([control.id, state]);
  }
  return Object.fromEntries(entries);
}

const allKept = {
  "protection.shops-apart": "kept",
  "protection.sealed-columns": "kept",
  "protection.audit-insert-only": "kept",
  "protection.stored-encrypted": "kept",
  "protection.keys": "kept",
  "protection.backups": "unknown",
};

/** Breaks one fence as the owner, measures, and puts the fence back. */
async function measuredWhile(shop: ShopDomain, broken: string, repaired: string) {
  await asOwner(broken);
  try {
    return await states(shop);
  } finally {
    await asOwner(repaired);
  }
}

describe("the storage's own controls", () => {
  it("are kept by the database as it is migrated", async () => {
    expect(await states(await buildShop("sound.myshopify.com"))).toEqual(allKept);
  });

  it("notice a table that has lost its fence between shops", async () => {
    const shop = await buildShop("unfenced.myshopify.com");
    const measured = await measuredWhile(
      shop,
      `ALTER TABLE "ThemeState" DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE "ThemeState" ENABLE ROW LEVEL SECURITY`,
    );
    expect(measured).toEqual({ ...allKept, "protection.shops-apart": "broken" });
  });

  it("notice a column that would accept clear text", async () => {
    const shop = await buildShop("readable.myshopify.com");
    const measured = await measuredWhile(
      shop,
      `ALTER TABLE "OutgoingMail" DROP CONSTRAINT "OutgoingMail_message_sealed"`,
      `ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_message_sealed" CHECK (message LIKE 'k1.%')`,
    );
    expect(measured).toEqual({ ...allKept, "protection.sealed-columns": "broken" });
  });

  it("notice that the app could rewrite the audit log", async () => {
    const shop = await buildShop("rewritable.myshopify.com");
    const measured = await measuredWhile(
      shop,
      `GRANT UPDATE (reason) ON "AuditEvent" TO PUBLIC`,
      `REVOKE UPDATE (reason) ON "AuditEvent" FROM PUBLIC`,
    );
    expect(measured).toEqual({ ...allKept, "protection.audit-insert-only": "broken" });
  });
});
