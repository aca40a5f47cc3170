/** Finds what is sealed with a key other than the shop's current one, and seals it anew. */
import type { Tx } from "~/db.server";
import { keyFingerprintIn, openBytes, seal } from "~/lib/cipher/seal.server";
import type { ShopDomain } from "~/lib/ids";
import { currentKey, keyByFingerprint } from "../shop-keys.store.server";
import { shopSealed, type ShopSealed } from "./shop-sealed";

/** Small enough that nobody who writes these rows waits noticeably. */
const BATCH = 500;

interface Found {
  readonly row: string;
  readonly sealed: string;
}

export interface Resealed {
  readonly count: number;
  /** Where to go on; undefined when everything has been looked at. */
  readonly cursor: string | undefined;
}

/**
 * One batch, from `cursor` on. Rows that somebody is changing are passed over, not waited for: the
 * next pass finds them, or finds them sealed with the current key. Throws `cannot-open` with the row
 * that does not open.
 */
export async function resealBatch(
  tx: Tx,
  shop: ShopDomain,
  { current, cursor }: { readonly current: string; readonly cursor: string },
): Promise<Resealed> {
  for (const [place, after] of placesFrom(cursor)) {
    const rows = await findStale(tx, shop, { place, current, after, lock: true });
    const last = rows.at(-1);
    if (!last) continue;
    const count = await writeAll(tx, shop, { place, rows });
    return { count, cursor: `${nameOf(place)}/${last.row}` };
  }
  return { count: 0, cursor: undefined };
}

/** Whether anything of the shop still needs another key than the current one. */
export async function anythingStale(tx: Tx, shop: ShopDomain, current: string): Promise<boolean> {
  for (const place of shopSealed) {
    const rows = await findStale(tx, shop, { place, current, after: "", lock: false });
    if (rows.length > 0) return true;
  }
  return false;
}

/** The places still to be looked at, each with the row after which to go on. */
function placesFrom(cursor: string): (readonly [ShopSealed, string])[] {
  const end = cursor.indexOf("/");
  const reached = shopSealed.findIndex((place) => nameOf(place) === cursor.slice(0, end));
  return shopSealed
    .slice(Math.max(0, reached))
    .map((place, at) => [place, at === 0 && reached >= 0 ? cursor.slice(end + 1) : ""] as const);
}

function nameOf({ model, field }: ShopSealed): string {
  return `${model}.${field}`;
}

async function findStale(
  tx: Tx,
  shop: ShopDomain,
  of: {
    readonly place: ShopSealed;
    readonly current: string;
    readonly after: string;
    readonly lock: boolean;
  },
): Promise<Found[]> {
  const { model, field, row } = of.place;
  // Archived policies are not the application's to change, so it cannot lock them either.
  const lock = of.lock && model !== "PolicyVersion" ? "FOR NO KEY UPDATE SKIP LOCKED" : "";
  return tx.$queryRawUnsafe<Found[]>(
    `SELECT ${row} AS row, "${field}" AS sealed FROM "${model}"
      WHERE shop = $1 AND (${row}) > $2 AND "${field}" NOT LIKE $3
      ORDER BY 1 LIMIT ${BATCH} ${lock}`,
    shop,
    of.after,
    `k1.${of.current}.%`,
  );
}

async function writeAll(
  tx: Tx,
  shop: ShopDomain,
  { place, rows }: { readonly place: ShopSealed; readonly rows: readonly Found[] },
): Promise<number> {
  const fresh = await currentKey(tx, shop, "data");
  const sealed: string[] = [];
  for (const each of rows) {
    const { model, field } = place;
    const seat = { shop, model, field, row: each.row };
    const old = await keyByFingerprint(tx, shop, keyFingerprintIn(each.sealed) ?? "unknown");
    sealed.push(seal(fresh, seat, openBytes(old, seat, each.sealed)));
  }
  if (place.model === "PolicyVersion") return writePolicies(tx, shop, { rows, sealed });
  return tx.$executeRawUnsafe(
    `UPDATE "${place.model}" SET "${place.field}" = fresh.sealed
       FROM unnest($2::text[], $3::text[]) AS fresh(row, sealed)
      WHERE shop = $1 AND (${place.row}) = fresh.row`,
    shop,
    rows.map(({ row }) => row),
    sealed,
  );
}

async function writePolicies(
  tx: Tx,
  shop: ShopDomain,
  { rows, sealed }: { readonly rows: readonly Found[]; readonly sealed: readonly string[] },
): Promise<number> {
  for (const [at, { row, sealed: before }] of rows.entries()) {
    const [version, language] = row.split(":");
    await tx.$queryRaw`
      SELECT kept_reseal_policy(${shop}, ${Number(version)}::int, ${language}, ${before}, ${sealed[at]})`;
  }
  return rows.length;
}
