/** Reads recorded decisions: the newest, and how good they are as proofs. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { RecordedDecision } from "./decision";

export async function recentDecisions(
  tx: Tx,
  shop: ShopDomain,
  take: number,
): Promise<RecordedDecision[]> {
  const rows = await tx.consentDecision.findMany({
    where: { shop },
    orderBy: [{ receivedAt: "desc" }, { decisionId: "desc" }],
    take,
  });
  return rows.map(({ preferences, analytics, marketing, saleOfData, ...row }) => ({
    ...{ decisionId: row.decisionId, receivedAt: row.receivedAt },
    ...{ region: row.region, regime: row.regime, language: row.language, method: row.method },
    ...{ bannerVersion: row.bannerVersion, gpc: row.gpc, flags: row.flags },
    choices: { preferences, analytics, marketing, saleOfData },
  }));
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
