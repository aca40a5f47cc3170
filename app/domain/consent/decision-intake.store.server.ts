/** Writes what one commit of beacons holds: records, their batch in the audit log, and counts. */
import { callForShop, type ShopSql } from "~/db.server";
import {
  auditDetailText,
  leafHash,
  recordAuditSql,
  rootOf,
  type Hash,
} from "~/domain/audit/index.server";
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

/** The database's word for "some are there already": the longer way is to be taken. */
const SOME_KNOWN = "KP001";

/**
 * The short way: one statement and its commit, where all are new and belong to one shop. Undefined
 * where some are there already; then nothing was stored.
 */
export async function storeAtOnce(
  shop: ShopDomain,
  { items, now }: { readonly items: readonly Intake[]; readonly now: Date },
): Promise<StoredIntake | undefined> {
  const rows = items.flatMap(({ decision }) => (decision ? [decision.row] : []));
  const values = batchValues(shop, batchOf(shop, { id: newId(), now, items }));
  try {
    const [answer] = await callForShop<{ live: boolean }>(
      "SELECT kept_take_consent($1, $2, $3, $4, $5, $6, $7) AS live",
      [...values, JSON.stringify(rows)],
    );
    return { live: answer?.live ?? false, decisions: answer?.live ? rows : [] };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === SOME_KNOWN) return undefined;
    throw error;
  }
}

/**
 * Stores the decisions that are new, puts them into the log as one event whose root stands for all,
 * and counts each once. One that is there already is left as it is, and not counted again.
 *
 * One statement where all are new, as nearly always: it writes the event only then. Otherwise a
 * second one writes the event of those that were.
 */
export async function storeIntake(
  sql: ShopSql,
  shop: ShopDomain,
  { items, now }: { readonly items: readonly Intake[]; readonly now: Date },
): Promise<StoredIntake> {
  const id = newId();
  const all = batchOf(shop, { id, now, items });
  const rows = items.flatMap(({ decision }) => (decision ? [decision.row] : []));
  const [answer] = await sql.query<{ live: boolean; fresh: string[] }>(INSERT_ALL, [
    ...batchValues(shop, all),
    JSON.stringify(rows),
  ]);
  if (!answer?.live) return { live: false, decisions: [] };
  if (answer.fresh.length === rows.length) return { live: true, decisions: rows };
  const fresh = new Set(answer.fresh);
  const stored = items.filter(({ decision }) => !decision || fresh.has(decision.row.decisionId));
  if (stored.length > 0) {
    await insertBatch(sql, shop, batchOf(shop, { id, now, items: stored }));
  }
  return { live: true, decisions: rows.filter(({ decisionId }) => fresh.has(decisionId)) };
}

export interface NewBatch {
  readonly id: string;
  readonly at: Date;
  readonly hashes: readonly Hash[];
  readonly tallies: readonly Tally[];
}

function batchOf(
  shop: ShopDomain,
  {
    id,
    now,
    items,
  }: { readonly id: string; readonly now: Date; readonly items: readonly Intake[] },
): NewBatch {
  const hashes = items.flatMap(({ decision }) =>
    decision ? [hashOfDecision(shop, decision.noticeHash, decision.row)] : [],
  );
  return { id, at: now, hashes, tallies: addedUp(items.map(({ tally }) => tally)) };
}

export function hashOfDecision(shop: ShopDomain, noticeHash: string, row: SealableDecision): Hash {
  return leafHash(JSON.stringify(decisionLeaf(shop, noticeHash, row)));
}

/** Event, hashes and counts, each where there is something to write. The values: `batchValues`. */
function batchParts(when: string): string {
  const event = recordAuditSql("consent.recorded", "shopper", {
    ...{ shop: "$1", id: "$2", at: "$3::timestamptz", detail: "$6::jsonb" },
    when: `length($4::bytea) > 0 AND ${when}`,
  });
  return `
    delta AS (INSERT INTO "ConsentDelta" ("shop", "id", "tallies")
      SELECT $1, $2, $5::jsonb WHERE $5::jsonb <> '[]' AND ${when}),
    batch AS (INSERT INTO "ConsentBatch" ("shop", "id", "at", "hashes")
      SELECT $1, $2, $3::timestamptz, $4::bytea WHERE length($4::bytea) > 0 AND ${when}),
    event AS (${event})`;
}

function batchValues(shop: ShopDomain, { id, at, hashes, tallies }: NewBatch): unknown[] {
  const root = Buffer.from(rootOf(hashes)).toString("hex");
  const detail = auditDetailText("consent.recorded", { decisions: hashes.length, root });
  return [shop, id, at.toISOString(), Buffer.concat(hashes), JSON.stringify(tallies), detail];
}

const INSERT_BATCH = `WITH ${batchParts("true")} SELECT 1`;

/** A commit of nothing but repeats writes nothing; one of banners shown has no place in the log. */
export async function insertBatch(sql: ShopSql, shop: ShopDomain, batch: NewBatch): Promise<void> {
  await sql.query(INSERT_BATCH, batchValues(shop, batch));
}

const INSERT_ALL = `
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
        r."analytics", r."marketing", r."saleOfData", r."device", r."flags", $2
      FROM json_to_recordset($7::json) AS r("decisionId" uuid, "month" date, "visitor" uuid,
        "customerGid" text, "decidedAt" timestamptz, "receivedAt" timestamptz, "bannerVersion" int,
        "textHash" text, "language" text, "region" text, "regime" text, "rule" text,
        "validDays" int, "keptUntil" timestamptz, "method" text, "gpc" boolean,
        "preferences" boolean, "analytics" boolean, "marketing" boolean, "saleOfData" boolean,
        "device" text, "flags" text[])
      WHERE EXISTS (SELECT 1 FROM live)
      ORDER BY r."decisionId"
      ON CONFLICT ("shop", "decisionId", "month") DO NOTHING RETURNING "decisionId"),
    whole AS MATERIALIZED (SELECT (SELECT count(*) FROM fresh) = json_array_length($7::json)
      AND EXISTS (SELECT 1 FROM live) AS ok),
    ${batchParts("(SELECT ok FROM whole)")}
  SELECT EXISTS (SELECT 1 FROM live) AS live,
    coalesce((SELECT array_agg("decisionId"::text) FROM fresh), '{}') AS fresh`;
