/** Writes what one commit of beacons holds: records, their batch in the audit log, and counts. */
import { callForShop, type ShopSql } from "~/db.server";
import {
  auditDetailText,
  leafHash,
  recordAuditSql,
  rootOf,
  type Hash,
} from "~/domain/audit/index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { decisionLeaf, type SealableDecision } from "./decision-leaf";
import { rowsText, type NewDecision } from "./new-decision";
import { addedUp, type Tally } from "./tally";

/** What one beacon adds. Without a decision it only counts; a decision about one vendor doesn't. */
export interface Intake {
  readonly tally?: Tally | undefined;
  readonly decision?: { readonly row: NewDecision; readonly noticeHash: string };
}

export interface StoredIntake {
  /** False where the app is not installed: then nothing was stored. */
  readonly live: boolean;
  readonly decisions: readonly NewDecision[];
}

/** The database's word for "some are there already": the longer way is to be taken. */
const SOME_KNOWN = "KP001";

/** Writes everything where all decisions are new, and names those that are not (migration). */
const TAKE = "SELECT kept_take_records($1, $2, $3, $4, $5, $6, $7, $8) AS known";

interface Taken {
  /** Null where the app is not installed. */
  readonly known: readonly string[] | null;
}

/**
 * The short way: one statement and its commit, where all are new and belong to one shop. Undefined
 * where some are there already; then nothing was stored.
 */
export async function storeAtOnce(
  shop: ShopDomain,
  { items, now }: { readonly items: readonly Intake[]; readonly now: Date },
): Promise<StoredIntake | undefined> {
  const rows = rowsOf(items);
  const values = batchValues(shop, batchOf(shop, { id: newId(), now, items }));
  try {
    const [taken] = await callForShop<Taken>(TAKE, [...values, rowsText(rows), true]);
    return taken?.known ? { live: true, decisions: rows } : { live: false, decisions: [] };
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
  const rows = rowsOf(items);
  const [taken] = await sql.query<Taken>(TAKE, [...batchValues(shop, all), rowsText(rows), false]);
  if (!taken?.known) return { live: false, decisions: [] };
  if (taken.known.length === 0) return { live: true, decisions: rows };
  const known = new Set(taken.known);
  const stored = items.filter(({ decision }) => !decision || !known.has(decision.row.decisionId));
  if (stored.length > 0) {
    await insertBatch(sql, shop, batchOf(shop, { id, now, items: stored }));
  }
  return { live: true, decisions: rowsOf(stored) };
}

function rowsOf(items: readonly Intake[]): NewDecision[] {
  return items.flatMap(({ decision }) => (decision ? [decision.row] : []));
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
  return { id, at: now, hashes, tallies: addedUp(items.flatMap(({ tally }) => tally ?? [])) };
}

export function hashOfDecision(shop: ShopDomain, noticeHash: string, row: SealableDecision): Hash {
  return leafHash(JSON.stringify(decisionLeaf(shop, noticeHash, row)));
}

function batchValues(shop: ShopDomain, { id, at, hashes, tallies }: NewBatch): unknown[] {
  const root = Buffer.from(rootOf(hashes)).toString("hex");
  const detail = auditDetailText("consent.recorded", { decisions: hashes.length, root });
  return [shop, id, at.toISOString(), Buffer.concat(hashes), JSON.stringify(tallies), detail];
}

/** Event, hashes and counts, each where there is something to write. The values: `batchValues`. */
const INSERT_BATCH = `WITH
  delta AS (INSERT INTO "ConsentDelta" ("shop", "id", "tallies")
    SELECT $1, $2, $5::jsonb WHERE $5::jsonb <> '[]'),
  batch AS (INSERT INTO "ConsentBatch" ("shop", "id", "at", "hashes")
    SELECT $1, $2, $3::timestamptz, $4::bytea WHERE length($4::bytea) > 0),
  event AS (${recordAuditSql("consent.recorded", "shopper", {
    ...{ shop: "$1", id: "$2", at: "$3::timestamptz", detail: "$6::jsonb" },
    when: "length($4::bytea) > 0",
  })})
  SELECT 1`;

/** A commit of nothing but repeats writes nothing; one of banners shown has no place in the log. */
export async function insertBatch(sql: ShopSql, shop: ShopDomain, batch: NewBatch): Promise<void> {
  await sql.query(INSERT_BATCH, batchValues(shop, batch));
}
