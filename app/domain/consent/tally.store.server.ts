/** Counts as they came with each commit, and added up. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { Tally } from "./tally";

/** Every count since a day of the shop's, those that are not added up yet included. */
export async function talliesSince(tx: Tx, shop: ShopDomain, day: string): Promise<Tally[]> {
  return tx.$queryRaw<Tally[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, region, regime, device, language, version, kind,
      sum(count)::int AS count
    FROM (
      SELECT day, region, regime, device, language, version, kind, count
        FROM "ConsentTally" WHERE shop = ${shop} AND day >= ${day}::date
      UNION ALL
      SELECT t.day, t.region, t.regime, t.device, t.language, t.version, t.kind, t.count
        FROM "ConsentDelta" d CROSS JOIN LATERAL jsonb_to_recordset(d.tallies) AS t(day date,
          region text, regime text, device text, language text, version int, kind text, count int)
        WHERE d.shop = ${shop} AND t.day >= ${day}::date) AS every
    GROUP BY day, region, regime, device, language, version, kind`;
}

/** So many commits are added up at a time. */
const MOST = 5000;

/**
 * Adds up what came since the last time; each commit's counts once, whatever runs beside it. Answers
 * how many commits there were.
 */
export async function addUpDeltas(tx: Tx, shop: ShopDomain): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tally:${shop}`}, 0))`;
  const [row] = await tx.$queryRaw<{ taken: number }[]>`
    WITH taken AS (
      DELETE FROM "ConsentDelta" WHERE shop = ${shop} AND id IN (
        SELECT id FROM "ConsentDelta" WHERE shop = ${shop} ORDER BY id LIMIT ${MOST})
      RETURNING tallies),
    added AS (
      INSERT INTO "ConsentTally" AS t (shop, day, region, regime, device, language, version, kind, count)
      SELECT ${shop}, d.day, d.region, d.regime, d.device, d.language, d.version, d.kind, sum(d.count)
      FROM taken CROSS JOIN LATERAL jsonb_to_recordset(taken.tallies) AS d(day date, region text,
        regime text, device text, language text, version int, kind text, count int)
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
      ON CONFLICT (shop, day, region, regime, device, language, version, kind)
        DO UPDATE SET count = t.count + excluded.count RETURNING 1)
    SELECT (SELECT count(*)::int FROM taken) AS taken, (SELECT count(*) FROM added) AS cells`;
  return row?.taken ?? 0;
}
