import pg from "pg";
import { describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { asOwner } from "../../../test/setup/as-owner";
import { assertFencedRole, asPlatform, withShop } from "~/db.server";
import { recordAudit, recentAudit } from "~/domain/audit/index.server";
import { enqueue } from "~/jobs/queue.server";
import { createCaseKey, destroyCaseKeys, openField, sealField } from "./index.server";

describe("the seams everything is stored through", () => {
  it("keeps two shops apart, in reads, writes and raw SQL", async () => {
    const [one, two] = [await buildShop("one.myshopify.com"), await buildShop("two.myshopify.com")];
    await withShop(one, (tx) =>
      recordAudit(tx, one, { type: "request.confirmed", actor: { kind: "system" }, detail: {} }),
    );
    await withShop(two, async (tx) => {
      expect(await recentAudit(tx, one)).toEqual([]);
      expect(await tx.shop.findMany()).toHaveLength(1);
      expect(await tx.$queryRaw`SELECT shop FROM "Shop"`).toEqual([{ shop: two }]);
    });
    await expect(
      withShop(two, (tx) => tx.shop.update({ where: { shop: one }, data: { name: "taken" } })),
    ).rejects.toThrow();
    await expect(
      withShop(two, (tx) =>
        recordAudit(tx, one, { type: "request.confirmed", actor: { kind: "system" }, detail: {} }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("answers nothing to raw SQL over the app's connection without a shop", async () => {
    await buildShop("three.myshopify.com");
    const client = new pg.Client(process.env["DATABASE_URL"]);
    await client.connect();
    const tables = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind IN ('r', 'p') AND a.attname = 'shop' AND c.relnamespace = 'public'::regnamespace`,
    );
    expect(tables.rows.length).toBeGreaterThan(20);
    for (const { name } of tables.rows) {
      expect((await client.query(`SELECT 1 FROM "${name}"`)).rowCount, name).toBe(0);
    }
    await client.end();
  });

  it("has row-level security on every table that belongs to a shop", async () => {
    const open = await asOwner<{ relname: string }>(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind IN ('r', 'p') AND a.attname = 'shop'
          AND c.relnamespace = 'public'::regnamespace AND NOT c.relrowsecurity`,
    );
    expect(open).toEqual([]);
  });

  it("lets cross-shop jobs look, in the named tables only, and never write", async () => {
    const shop = await buildShop("four.myshopify.com");
    expect((await asPlatform((tx) => tx.shop.findMany())).length).toBeGreaterThan(0);
    expect(await asPlatform((tx) => tx.shopKey.findMany())).toEqual([]);
    await expect(
      asPlatform((tx) => tx.shop.update({ where: { shop }, data: { name: "x" } })),
    ).rejects.toThrow(/read-only|not found|required/i);
  });

  it("accepts the application's role (test/e2e/start.test.ts shows the refusals)", async () => {
    await expect(assertFencedRole()).resolves.toBeUndefined();
  });

  it("cannot change or remove what the audit log holds", async () => {
    const shop = await buildShop("five.myshopify.com");
    await withShop(shop, (tx) =>
      recordAudit(tx, shop, { type: "request.confirmed", actor: { kind: "platform" }, detail: {} }),
    );
    const update = withShop(shop, (tx) => tx.auditEvent.updateMany({ data: { type: "other" } }));
    await expect(update).rejects.toThrow(/permission denied/);
    const remove = withShop(shop, (tx) => tx.auditEvent.deleteMany());
    await expect(remove).rejects.toThrow(/permission denied/);
  });

  it("rolls a change, its audit row and its job back together", async () => {
    const shop = await buildShop("six.myshopify.com");
    await expect(
      withShop(shop, async (tx) => {
        await tx.shop.update({ where: { shop }, data: { name: "changed" } });
        await recordAudit(tx, shop, {
          type: "request.confirmed",
          actor: { kind: "system" },
          detail: {},
        });
        await enqueue(tx, { name: "mail.send", shop, id: "lost" });
        throw new Error("crash");
      }),
    ).rejects.toThrow("crash");
    expect(await withShop(shop, (tx) => recentAudit(tx, shop))).toEqual([]);
    expect(await asOwner(`SELECT 1 FROM pgboss.job WHERE data->>'id' = 'lost'`)).toEqual([]);
    await withShop(shop, (tx) => enqueue(tx, { name: "mail.send", shop, id: "kept" }));
    expect(await asOwner(`SELECT 1 FROM pgboss.job WHERE data->>'id' = 'kept'`)).toHaveLength(1);
  });

  it("stores ciphertext that opens in its place only, and dies with its case's key", async () => {
    const shop = await buildShop("seven.myshopify.com");
    const row = "row-1";
    await withShop(shop, async (tx) => {
      const caseKeyId = await createCaseKey(tx, shop);
      const place = { shop, model: "PrivacyRequest", field: "contact", row, caseKeyId } as const;
      const sealed = await sealField(tx, place, "mia@canary.example");
      expect(sealed).not.toContain("canary");
      expect(await openField(tx, place, sealed)).toBe("mia@canary.example");
      await expect(openField(tx, { ...place, field: "message" }, sealed)).rejects.toThrow(
        /PrivacyRequest\.message of row-1 .*does not open/,
      );
      expect(await destroyCaseKeys(tx, shop, [caseKeyId])).toBe(1);
      await expect(openField(tx, place, sealed)).rejects.toThrow(/was destroyed/);
    });
  });

  it("refuses clear text in a sealed column, in the client and in the database", async () => {
    const shop = await buildShop("eight.myshopify.com");
    await expect(
      withShop(shop, (tx) =>
        tx.shop.update({ where: { shop }, data: { contactEmail: "owner@canary.example" } }),
      ),
    ).rejects.toThrow(/must be sealed/);
    await expect(
      asOwner(`UPDATE "Shop" SET "contactEmail" = 'owner@canary.example'`),
    ).rejects.toThrow(/Shop_contactEmail_sealed/);
  });
});
