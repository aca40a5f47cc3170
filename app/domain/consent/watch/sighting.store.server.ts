/** Counts of what sampled pages had, by day. No row is about one visitor. */
import type { ShopSql, Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { PageSeen } from "./observation";
import type { SampleCount, SeenCount } from "./sighting-counts";

/** More different rows a day come from nobody's shop: then only what is known is counted on. */
const MOST_ROWS_A_DAY = 4000;

/** Adds pages of one day, in one statement a table; sorted, so that two processes can't lock each other. */
export async function addPages(
  sql: ShopSql,
  shop: ShopDomain,
  { day, pages }: { readonly day: string; readonly pages: readonly PageSeen[] },
): Promise<void> {
  const samples = tally(pages.map(({ pageType, bits }) => ({ pageType, bits })));
  const sightings = tally(
    pages.flatMap(({ pageType, bits, sightings }) =>
      sightings.map((sighting) => ({ pageType, bits, ...sighting })),
    ),
  );
  await sql.query(
    `INSERT INTO "WatchSample" ("shop", "day", "pageType", "bits", "pages")
     SELECT $1, $2::date, r."pageType", r."bits", r."pages"
     FROM jsonb_to_recordset($3::jsonb) AS r("pageType" text, "bits" int, "pages" int)
     ORDER BY 3, 4
     ON CONFLICT ("shop", "day", "pageType", "bits")
       DO UPDATE SET "pages" = "WatchSample"."pages" + EXCLUDED."pages"`,
    [shop, day, JSON.stringify(samples)],
  );
  if (sightings.length === 0) return;
  await sql.query(
    `WITH full_day AS (SELECT count(*) >= $4 AS yes FROM "TrackerSighting"
       WHERE "shop" = $1 AND "day" = $2::date)
     INSERT INTO "TrackerSighting" ("shop", "day", "pageType", "bits", "kind", "name", "before", "pages")
     SELECT $1, $2::date, r."pageType", r."bits", r."kind", r."name", r."before", r."pages"
     FROM jsonb_to_recordset($3::jsonb) AS r("pageType" text, "bits" int, "kind" text, "name" text,
       "before" boolean, "pages" int), full_day
     WHERE NOT full_day.yes OR EXISTS (SELECT 1 FROM "TrackerSighting" t WHERE t."shop" = $1
       AND t."day" = $2::date AND t."pageType" = r."pageType" AND t."bits" = r."bits"
       AND t."kind" = r."kind" AND t."name" = r."name" AND t."before" = r."before")
     ORDER BY 3, 4, 5, 6, 7
     ON CONFLICT ("shop", "day", "pageType", "bits", "kind", "name", "before")
       DO UPDATE SET "pages" = "TrackerSighting"."pages" + EXCLUDED."pages"`,
    [shop, day, JSON.stringify(sightings), MOST_ROWS_A_DAY],
  );
}

function tally<Row extends object>(rows: readonly Row[]): (Row & { pages: number })[] {
  const counted = new Map<string, Row & { pages: number }>();
  for (const row of rows) {
    const key = JSON.stringify(Object.values(row));
    const before = counted.get(key);
    counted.set(key, { ...row, pages: (before?.pages ?? 0) + 1 });
  }
  return [...counted.values()];
}

/** From this day on, added up over the days. */
export async function seenSince(tx: Tx, shop: ShopDomain, from: Date): Promise<SeenCount[]> {
  const rows = await tx.trackerSighting.groupBy({
    by: ["pageType", "bits", "kind", "name", "before"],
    where: { shop, day: { gte: from } },
    _sum: { pages: true },
    orderBy: { name: "asc" },
  });
  return rows.map(({ _sum, ...row }) => ({ ...row, pages: _sum.pages ?? 0 }) as SeenCount);
}

export async function sampledSince(tx: Tx, shop: ShopDomain, from: Date): Promise<SampleCount[]> {
  const rows = await tx.watchSample.groupBy({
    by: ["pageType", "bits"],
    where: { shop, day: { gte: from } },
    _sum: { pages: true },
  });
  return rows.map(({ _sum, ...row }) => ({ ...row, pages: _sum.pages ?? 0 }) as SampleCount);
}

export async function pruneSightings(tx: Tx, shop: ShopDomain, before: Date): Promise<void> {
  await tx.trackerSighting.deleteMany({ where: { shop, day: { lt: before } } });
  await tx.watchSample.deleteMany({ where: { shop, day: { lt: before } } });
}
