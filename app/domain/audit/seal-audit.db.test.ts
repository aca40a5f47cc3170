import { describe, expect, it } from "vitest";
import {
  aShop,
  exported,
  idAt,
  recordEvents,
  sealedShop,
  seals,
  verdict,
} from "../../../test/factories/build-audit-log";
import { asOwner } from "../../../test/setup/as-owner";
import { withShop } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { eventContent } from "./audit-leaf.server";
import {
  proveEvent,
  recordAudit,
  requeueLost,
  sealAudit,
  verifyLog,
  verifyProof,
} from "./index.server";

describe("a sealed log", () => {
  it("verifies from its export, with the app's key and any checkpoint as anchor", async () => {
    const shop = await sealedShop();
    const anchors = await seals(shop);
    expect(anchors.map(({ seq, treeSize }) => [seq, treeSize])).toEqual([
      [1, 5],
      [2, 8],
      [3, 12],
    ]);
    expect(await verdict(shop, anchors)).toEqual([]);
    await recordEvents(shop, 2);
    const { rows, unsealed, pruned, ok } = await verifyLog(await exported(shop));
    expect({ rows, unsealed, pruned, ok }).toEqual({ rows: 12, unsealed: 2, pruned: 0, ok: true });
  });

  it("covers every column of an event", async () => {
    const shop = await aShop();
    const stored = await withShop(shop, async (tx) => {
      await recordAudit(tx, shop, {
        type: "request.confirmed",
        actor: { kind: "staff", id: "7" },
        detail: {},
        subject: "p_1",
        reason: "asked",
        requestId: "r",
        caseId: "c",
      });
      return tx.auditEvent.findFirstOrThrow({ where: { shop } });
    });
    expect(Object.keys(eventContent(stored)).sort()).toEqual(
      Object.keys(Prisma.AuditEventScalarFieldEnum).sort(),
    );
  });

  it("is empty and sound before anything happened", async () => {
    const shop = await aShop();
    expect(await sealAudit(shop)).toEqual({ sealed: 0 });
    expect(await verdict(shop)).toEqual([]);
  });

  it("is one shop's own: another sees none of it", async () => {
    const [shop, other] = [await sealedShop(), await aShop()];
    const seen = await withShop(other, async (tx) => ({
      leaves: await tx.auditLeaf.count(),
      seals: await tx.auditSeal.count({ where: { shop } }),
      pending: await tx.auditPending.count(),
    }));
    expect(seen).toEqual({ leaves: 0, seals: 0, pending: 0 });
  });
});

describe("the sealer", () => {
  it("seals events of a transaction that commits after later ones were sealed", async () => {
    const shop = await aShop();
    await withShop(shop, async (slow) => {
      await recordAudit(slow, shop, {
        type: "shop.uninstalled",
        actor: { kind: "system" },
        detail: {},
      });
      await recordEvents(shop, 2);
      expect(await sealAudit(shop)).toEqual({ sealed: 2 });
    });
    expect(await sealAudit(shop)).toEqual({ sealed: 1 });
    expect(await verdict(shop)).toEqual([]);
  });

  it("leaves alone what was rolled back", async () => {
    const shop = await aShop();
    const undone = withShop(shop, async (tx) => {
      await recordAudit(tx, shop, {
        type: "shop.uninstalled",
        actor: { kind: "system" },
        detail: {},
      });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await sealAudit(shop)).toEqual({ sealed: 0 });
  });

  it("loses and doubles nothing when four seal at once while rows come in", async () => {
    const shop = await aShop();
    const writing = Promise.all([recordEvents(shop, 60), recordEvents(shop, 60)]);
    const counts: number[] = [];
    for (let round = 0; round < 5; round++) {
      const sealing = await Promise.all([sealAudit(shop), sealAudit(shop)]);
      counts.push(...sealing.map(({ sealed }) => sealed));
    }
    await writing;
    counts.push((await sealAudit(shop)).sealed);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);
    expect(await verdict(shop)).toEqual([]);
  });

  it("does not build on a seal that it did not make", async () => {
    const shop = await sealedShop();
    await recordEvents(shop, 1);
    const forged = "\\x" + "11".repeat(64);
    await asOwner(`UPDATE "AuditSeal" SET signature = $2 WHERE shop = $1 AND seq = 3`, [
      shop,
      forged,
    ]);
    await expect(sealAudit(shop)).rejects.toThrow(/Seal 3 of audit-\d+\.myshopify\.com is not one/);
  });

  it("finds rows again that fell out of the line", async () => {
    const shop = await sealedShop();
    await recordEvents(shop, 2);
    await withShop(shop, (tx) => tx.auditPending.deleteMany());
    expect(await sealAudit(shop)).toEqual({ sealed: 0 });
    expect(await requeueLost(shop)).toBe(2);
    expect(await sealAudit(shop)).toEqual({ sealed: 2 });
  });
});

describe("the application's role", () => {
  it.each([
    `UPDATE "AuditEvent" SET reason = 'x'`,
    `DELETE FROM "AuditEvent"`,
    `UPDATE "AuditLeaf" SET "eventId" = 'x'`,
    `DELETE FROM "AuditLeaf"`,
    `UPDATE "AuditSeal" SET seq = 9`,
    `DELETE FROM "AuditSeal"`,
    `UPDATE "AuditPending" SET since = now()`,
  ])("may not run %s", async (sql) => {
    const shop = await aShop();
    await expect(withShop(shop, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("an inclusion proof from the log", () => {
  it("shows one event to be in it, and no other content", async () => {
    const shop = await sealedShop();
    const proof = await proveEvent(shop, await idAt(shop, 6));
    if (!proof) throw new Error("no proof");
    expect(verifyProof(proof)).toBe(true);
    expect(verifyProof({ ...proof, leaf: { ...proof.leaf, reason: "other" } })).toBe(false);
    expect(verifyProof({ ...proof, leaf: { ...proof.leaf, index: 5 } })).toBe(false);
    expect(verifyProof(proof, { publicKeys: ["another"] })).toBe(false);
  });

  it("does not exist for an event that is not sealed yet, or not there", async () => {
    const shop = await sealedShop();
    await recordEvents(shop, 1);
    const unsealed = (await exported(shop)).find((line) => line.kind === "unsealed");
    expect(await proveEvent(shop, unsealed?.event.id ?? "")).toBeUndefined();
    expect(await proveEvent(shop, "nothing")).toBeUndefined();
  });
});
