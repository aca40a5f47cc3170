/** Reads recorded decisions: newest ones, and counts. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { kindOf, type DecisionKind, type DecisionMethod, type RecordedDecision } from "./decision";

export async function recentDecisions(
  tx: Tx,
  shop: ShopDomain,
  take: number,
): Promise<RecordedDecision[]> {
  const rows = await tx.consentDecision.findMany({
    where: { shop },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(({ preferences, analytics, marketing, saleOfData, ...row }) => ({
    ...{ id: row.id, decisionId: row.decisionId, receivedAt: row.receivedAt },
    ...{ region: row.region, regime: row.regime, language: row.language, method: row.method },
    ...{ bannerVersion: row.bannerVersion, gpc: row.gpc, flags: row.flags },
    choices: { preferences, analytics, marketing, saleOfData },
  }));
}

export interface DayCount {
  /** In the shop's own days: "2026-11-20". */
  readonly day: string;
  readonly kind: DecisionKind;
  readonly count: number;
}

interface GroupedRow {
  readonly day: string;
  readonly method: DecisionMethod;
  readonly preferences: boolean;
  readonly analytics: boolean;
  readonly marketing: boolean;
  readonly count: bigint;
}

/** Decisions since `from` by day and kind. `timeZone` is an IANA name. */
export async function countByDay(
  tx: Tx,
  shop: ShopDomain,
  { from, timeZone }: { readonly from: Date; readonly timeZone: string },
): Promise<DayCount[]> {
  const rows = await tx.$queryRaw<GroupedRow[]>`
    SELECT to_char("receivedAt" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, "method",
      "preferences", "analytics", "marketing", count(*) AS count
    FROM "ConsentDecision" WHERE "shop" = ${shop} AND "receivedAt" >= ${from}
    GROUP BY 1, 2, 3, 4, 5`;
  const counts = new Map<string, DayCount>();
  for (const { day, method, count, ...choices } of rows) {
    const kind = kindOf(method, { ...choices, saleOfData: false });
    const before = counts.get(`${day} ${kind}`)?.count ?? 0;
    counts.set(`${day} ${kind}`, { day, kind, count: before + Number(count) });
  }
  return [...counts.values()];
}

export interface RecordQuality {
  readonly total: number;
  readonly flagged: number;
  /** Decisions whose banner is not in the archive: their texts could not be shown. */
  readonly withoutTexts: number;
  readonly newest: Date | null;
}

/** How many records since `from` are full proofs. */
export async function recordQuality(tx: Tx, shop: ShopDomain, from: Date): Promise<RecordQuality> {
  const [row] = await tx.$queryRaw<
    { total: bigint; flagged: bigint; without: bigint; newest: Date | null }[]
  >`
    SELECT count(*) AS total, count(*) FILTER (WHERE cardinality(d."flags") > 0) AS flagged,
      count(*) FILTER (WHERE v."version" IS NULL) AS without, max(d."receivedAt") AS newest
    FROM "ConsentDecision" d
    LEFT JOIN "BannerVersion" v ON v."shop" = d."shop" AND v."version" = d."bannerVersion"
    WHERE d."shop" = ${shop} AND d."receivedAt" >= ${from}`;
  return {
    total: Number(row?.total ?? 0),
    flagged: Number(row?.flagged ?? 0),
    withoutTexts: Number(row?.without ?? 0),
    newest: row?.newest ?? null,
  };
}
