import { strFromU8, unzipSync } from "fflate";
import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { OWNER } from "../../../../test/factories/build-staff";
import { asOwner, wholeDatabase } from "../../../../test/factories/raw-database";
import { buildRequestPorts } from "../../../../test/factories/request-ports";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { contactIndex } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { exportEvidence, makeForgetShop, makeOpenDataRequest } from "../index.server";

let shop: ShopDomain;
let count = 0;
const { ports } = buildRequestPorts();

beforeEach(async () => {
  shop = await buildShop(`forget-${++count}.myshopify.com`);
  await makeOpenDataRequest(ports)({
    shop,
    deliveryId: "d1",
    receivedAt: domainNow(),
    payload: { customer: { id: 7001600001, email: "mia@canary.example" } },
  });
});

const uninstall = () =>
  withShop(shop, (tx) => tx.shop.update({ where: { shop }, data: { uninstalledAt: new Date() } }));
const forget = () => makeForgetShop(ports)({ shop, deliveryId: "redact" });

describe("shop/redact", () => {
  it("leaves nothing of the shop: no row in any table, no job, no key in memory", async () => {
    const neighbour = await buildShop(`neighbour-${count}.myshopify.com`);
    await uninstall();
    expect(await wholeDatabase()).toContain(shop);
    expect(await forget()).toBe("forgotten");
    expect(await wholeDatabase()).not.toContain(shop);
    expect(await asOwner(`SELECT 1 FROM "Shop" WHERE shop = $1`, [neighbour])).toHaveLength(1);
    await expect(
      withShop(shop, (tx) => contactIndex(tx, shop, "mia@canary.example")),
    ).rejects.toThrow(/no index key/);
  });

  it("does nothing more when it comes twice", async () => {
    await uninstall();
    await forget();
    expect(await forget()).toBe("unknown");
  });

  it("does not touch a shop that lives", async () => {
    expect(await forget()).toBe("still-installed");
    expect(await asOwner(`SELECT 1 FROM "PrivacyRequest" WHERE shop = $1`, [shop])).toHaveLength(1);
    const jobs = await asOwner(`SELECT 1 FROM pgboss.job WHERE data->>'shop' = $1`, [shop]);
    expect(jobs.length).toBeGreaterThan(0);
  });
});

describe("the export of a shop's evidence", () => {
  it("holds the whole log, page after page, names nobody, and is recorded with its digest", async () => {
    await withShop(shop, async (tx) => {
      for (let event = 0; event < 1001; event++) {
        await recordAudit(tx, shop, {
          type: "mail.sent",
          actor: { kind: "system" },
          detail: { kind: "request.confirm" },
        });
      }
    });
    const pieces: Uint8Array[] = [];
    for await (const piece of exportEvidence({
      shop,
      staffId: OWNER,
      reason: "Before we uninstall",
    }))
      pieces.push(piece);
    const zip = Buffer.concat(pieces);
    const files = unzipSync(zip);
    const lines = (name: string) => strFromU8(files[name] ?? new Uint8Array()).split("\n");
    const events = lines("audit-log.jsonl").filter((line) =>
      /mail\.sent|request\.opened/.test(line),
    );
    expect(events).toHaveLength(1002);
    expect(lines("requests.jsonl").filter(Boolean)).toHaveLength(1);
    for (const bytes of Object.values(files)) {
      expect(strFromU8(bytes)).not.toMatch(/canary|7001600001/);
    }
    const [exported] = await asOwner<{ detail: { bytes: number; sha256: string } }>(
      `SELECT detail FROM "AuditEvent" WHERE shop = $1 AND type = 'shop.evidence-exported'`,
      [shop],
    );
    expect(exported?.detail).toEqual({
      bytes: zip.length,
      sha256: createHash("sha256").update(zip).digest("hex"),
    });
  });
});
