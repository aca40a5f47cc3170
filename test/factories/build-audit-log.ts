/** Audit logs of shops of their own, and what a verifier says of them. */
import { expect } from "vitest";
import { asOwner } from "../setup/as-owner";
import { withShop } from "~/db.server";
import {
  exportLog,
  publicKeys,
  recordAudit,
  sealAudit,
  verifyLog,
} from "~/domain/audit/index.server";
import { describeFinding, type Checkpoint, type LogLine } from "~/domain/audit/model";
import type { ShopDomain } from "~/lib/ids";
import { buildShop } from "./build-shop";

let made = 0;
export const aShop = () => buildShop(`audit-${(made += 1)}.myshopify.com`);

export async function recordEvents(shop: ShopDomain, rows: number): Promise<void> {
  await withShop(shop, async (tx) => {
    for (let row = 0; row < rows; row++) {
      const detail = { topic: `topic ${row}`, why: "test" };
      await recordAudit(tx, shop, { type: "webhook.refused", actor: { kind: "platform" }, detail });
    }
  });
}

/** A shop whose log has seals over 5, 8 and 12 rows. */
export async function sealedShop(): Promise<ShopDomain> {
  const shop = await aShop();
  for (const rows of [5, 3, 4]) {
    await recordEvents(shop, rows);
    expect(await sealAudit(shop)).toEqual({ sealed: rows });
  }
  return shop;
}

export async function exported(shop: ShopDomain): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const line of exportLog(shop)) lines.push(line);
  return lines;
}

export async function seals(shop: ShopDomain): Promise<Checkpoint[]> {
  const lines = await exported(shop);
  return lines.filter((line) => line.kind === "kept.audit.checkpoint/1");
}

/** What the verifier says of the log as it is now. */
export async function verdict(shop: ShopDomain, anchors: Checkpoint[] = []): Promise<string[]> {
  const keys = await withShop(shop, (tx) => publicKeys(tx, shop));
  const lines = (await exported(shop)).map((line): unknown => JSON.parse(JSON.stringify(line)));
  const { findings, ok, problems } = await verifyLog(lines, { publicKeys: keys, anchors });
  expect(ok).toBe(findings.length === 0);
  expect(problems).toBe(findings.length);
  return findings.map(describeFinding);
}

export async function idAt(shop: ShopDomain, index: number): Promise<string> {
  const rows = await asOwner<{ eventId: string }>(
    `SELECT "eventId" FROM "AuditLeaf" WHERE shop = $1 AND index = $2`,
    [shop, index],
  );
  return rows[0]?.eventId ?? "";
}
