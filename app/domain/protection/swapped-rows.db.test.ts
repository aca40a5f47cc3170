/** Ciphertexts moved about by raw SQL, as somebody with the database's password would. */
import { beforeAll, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { asOwner } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { createCaseKey, openField, sealField } from "./index.server";

type Field = "contact" | "message";
let one: ShopDomain;
let two: ShopDomain;

const place = (shop: ShopDomain, row: string, [field, caseKeyId]: [Field, string]) =>
  ({ shop, model: "PrivacyRequest", field, row, caseKeyId }) as const;

async function addRequest(shop: ShopDomain, id: string, caseKeyId?: string): Promise<string> {
  return withShop(shop, async (tx) => {
    const key = caseKeyId ?? (await createCaseKey(tx, shop));
    const now = new Date();
    await tx.privacyRequest.create({
      data: {
        ...{ shop, id, kind: "access", channel: "form", state: "ready", law: "gdpr" },
        ...{ receivedAt: now, dueAt: now, caseKeyId: key },
        contact: await sealField(tx, place(shop, id, ["contact", key]), `${id}@canary.example`),
        message: await sealField(tx, place(shop, id, ["message", key]), "Hello"),
      },
    });
    return key;
  });
}

async function read(shop: ShopDomain, id: string, field: Field): Promise<string> {
  return withShop(shop, async (tx) => {
    const row = await tx.privacyRequest.findUniqueOrThrow({ where: { shop_id: { shop, id } } });
    return openField(tx, place(shop, id, [field, row.caseKeyId]), row[field] ?? "");
  });
}

beforeAll(async () => {
  one = await buildShop("swap-one.myshopify.com");
  two = await buildShop("swap-two.myshopify.com");
});

describe("a ciphertext that was moved", () => {
  it("to another row of the same case is refused, and the row is named", async () => {
    const key = await addRequest(one, "r1");
    await addRequest(one, "r2", key);
    expect(await read(one, "r2", "contact")).toBe("r2@canary.example");
    await asOwner(
      `UPDATE "PrivacyRequest" SET contact = (SELECT contact FROM "PrivacyRequest" WHERE id = 'r1')
        WHERE id = 'r2'`,
    );
    await expect(read(one, "r2", "contact")).rejects.toThrow(
      `PrivacyRequest.contact of r2 (${one}) does not open`,
    );
  });

  it("to another field of its row is refused, and the field is named", async () => {
    await addRequest(one, "r3");
    await asOwner(`UPDATE "PrivacyRequest" SET message = contact WHERE id = 'r3'`);
    await expect(read(one, "r3", "message")).rejects.toThrow(/PrivacyRequest\.message of r3/);
    expect(await read(one, "r3", "contact")).toBe("r3@canary.example");
  });

  it("to another shop is refused, even with its key moved along", async () => {
    const key = await addRequest(one, "r4");
    await addRequest(two, "r4");
    await asOwner(
      `UPDATE "PrivacyRequest" SET contact = (SELECT contact FROM "PrivacyRequest"
         WHERE id = 'r4' AND shop = $1), "caseKeyId" = $3 WHERE id = 'r4' AND shop = $2`,
      [one, two, key],
    );
    await expect(read(two, "r4", "contact")).rejects.toThrow(new RegExp(`${key} of ${two}`));
    await asOwner(
      `INSERT INTO "ShopKey" SELECT $2, id, purpose, wrapped, "masterFingerprint", "createdAt", now()
         FROM "ShopKey" WHERE shop = $1 AND purpose = 'data'`,
      [one, two],
    );
    await asOwner(
      `INSERT INTO "CaseKey" SELECT $2, id, wrapped, "createdAt" FROM "CaseKey"
        WHERE shop = $1 AND id = $3`,
      [one, two, key],
    );
    await expect(read(two, "r4", "contact")).rejects.toThrow(
      new RegExp(`ShopKey\\.wrapped of \\w+ \\(${two}\\) does not open`),
    );
  });

  it("and changed by one character is refused, and the row is named", async () => {
    await addRequest(one, "r5");
    await asOwner(
      `UPDATE "PrivacyRequest" SET contact = overlay(contact PLACING
         CASE substr(contact, 30, 1) WHEN 'A' THEN 'B' ELSE 'A' END FROM 30) WHERE id = 'r5'`,
    );
    await expect(read(one, "r5", "contact")).rejects.toThrow(
      /PrivacyRequest\.contact of r5 .*was changed, or belongs to another row/,
    );
  });
});
