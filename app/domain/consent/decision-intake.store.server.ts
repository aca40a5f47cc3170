/** Writes what one commit of beacons holds: records, their batch in the audit log, and counts. */
import type { ShopSql } from "~/db.server";
import { leafHash, recordAuditOn, rootOf, type Hash } from "~/domain/audit/index.server";
import { canonicalJson } from "~/lib/canonical-json";
import { newId, type CustomerGid, type ShopDomain } from "~/lib/ids";
import { decisionLeaf, type SealableDecision } from "./decision-leaf";
import { addedUp, type Tally } from "./tally";

/** One decision, checked. Dates as ISO text: the rows travel as JSON. */
export interface NewDecision extends SealableDecision {
  /** "2026-11-01": the partition. */
  readonly month: string;
  readonly customerGid: CustomerGid | null;
}

/** What one beacon adds. Without a decision it only counts. */
export interface Intake {
  readonly tally: Tally;
  readonly decision?: { readonly row: NewDecision; readonly noticeHash: string };
}

export interface StoredIntake {
  /** False where the app is not installed: then nothing was stored. */
  readonly live: boolean;
  readonly decisions: readonly NewDecision[];
}

/**
 * Stores the decisions that are new, puts them into the log as one event whose root stands for all,
 * and counts each once. One that is there already is left as it is, and not counted again.
 */
export async function storeIntake(
  sql: ShopSql,
  shop: ShopDomain,
  { items, now }: { readonly items: readonly Intake[]; readonly now: Date },
): Promise<StoredIntake> {
  const batchId = newId();
  const rows = items.flatMap(({ decision }) => (decision ? [decision.row] : []));
  const { live, fresh } = await insertDecisions(sql, shop, { rows, batchId });
  if (!live) return { live, decisions: [] };
  const stored = items.filter(({ decision }) => !decision || fresh.has(decision.row.decisionId));
  const decisions = stored.flatMap(({ decision }) => (decision ? [decision] : []));
  await insertBatch(sql, shop, {
    id: batchId,
    at: now,
    hashes: decisions.map(({ row, noticeHash }) => hashOfDecision(shop, noticeHash, row)),
    tallies: addedUp(stored.map(({ tally }) => tally)),
  });
  return { live, decisions: decisions.map(({ row }) => row) };
}

export function hashOfDecision(shop: ShopDomain, noticeHash: string, row: SealableDecision): Hash {
  return leafHash(canonicalJson(decisionLeaf(shop, noticeHash, row)));
}

const INSERT_DECISIONS = `
  WITH live AS MATERIALIZED (SELECT 1 FROM "Shop"
      WHERE "shop" = $1 AND "installedAt" IS NOT NULL AND "uninstalledAt" IS NULL),
    fresh AS (
      INSERT INTO "ConsentDecision" ("shop", "decisionId", "month", "visitor", "customerGid",
        "decidedAt", "receivedAt", "bannerVersion", "textHash", "language", "region", "regime",
        "rule", "validDays", "keptUntil", "method", "gpc", "preferences", "analytics", "marketing",
        "saleOfData", "device", "flags", "batchId")
      SELECT $1, r."decisionId", r."month", r."visitor", r."customerGid", r."decidedAt",
        r."receivedAt", r."bannerVersion", r."textHash", r."language", r."region", r."regime",
        r."rule", r."validDays", r."keptUntil", r."method", r."gpc", r."preferences",
        r."analytics", r."marketing", r."saleOfData", r."device", r."flags", $3
      FROM json_to_recordset($2::json) AS r("decisionId" text, "month" date, "visitor" text,
        "customerGid" text, "decidedAt" timestamptz, "receivedAt" timestamptz, "bannerVersion" int,
        "textHash" text, "language" text, "region" text, "regime" text, "rule" text,
        "validDays" int, "keptUntil" timestamptz, "method" text, "gpc" boolean,
        "preferences" boolean, "analytics" boolean, "marketing" boolean, "saleOfData" boolean,
        "device" text, "flags" text[])
      WHERE EXISTS (SELECT 1 FROM live)
      ORDER BY r."decisionId"
      ON CONFLICT ("shop", "decisionId", "month") DO NOTHING RETURNING "decisionId")
  SELECT EXISTS (SELECT 1 FROM live) AS live,
    coalesce((SELECT array_agg("decisionId") FROM fresh), '{}') AS fresh`;

async function insertDecisions(
  sql: ShopSql,
  shop: ShopDomain,
  { rows, batchId }: { readonly rows: readonly NewDecision[]; readonly batchId: string },
): Promise<{ live: boolean; fresh: ReadonlySet<string> }> {
  const values = [shop, JSON.stringify(rows), batchId];
  const [answer] = await sql.query<{ live: boolean; fresh: string[] }>(INSERT_DECISIONS, values);
  return { live: answer?.live ?? false, fresh: new Set(answer?.fresh) };
}

interface NewBatch {
  readonly id: string;
  readonly at: Date;
  readonly hashes: readonly Hash[];
  readonly tallies: readonly Tally[];
}

/** A commit of nothing but repeats writes nothing; one of banners shown has no place in the log. */
export async function insertBatch(
  sql: ShopSql,
  shop: ShopDomain,
  { id, at, hashes, tallies }: NewBatch,
): Promise<void> {
  if (tallies.length > 0) {
    await sql.query(`INSERT INTO "ConsentDelta" ("shop", "id", "tallies") VALUES ($1, $2, $3)`, [
      ...[shop, id, JSON.stringify(tallies)],
    ]);
  }
  if (hashes.length === 0) return;
  await sql.query(
    `INSERT INTO "ConsentBatch" ("shop", "id", "at", "hashes") VALUES ($1, $2, $3, $4)`,
    [shop, id, at, Buffer.concat(hashes)],
  );
  await recordAuditOn(sql, shop, {
    id,
    type: "consent.recorded",
    actor: { kind: "shopper" },
    detail: { decisions: hashes.length, root: Buffer.from(rootOf(hashes)).toString("hex") },
  });
}
