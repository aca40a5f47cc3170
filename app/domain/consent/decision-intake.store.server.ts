/** Writes decisions as they come in: many rows, one statement, on a bare connection. */
import type { ShopSql } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { Choices } from "./purposes";

/** One decision, checked. Dates as ISO text: the rows travel as JSON. */
export interface NewDecision extends Choices {
  readonly id: string;
  readonly decisionId: string;
  readonly visitor: string;
  readonly customerGid: string | null;
  readonly decidedAt: string;
  readonly receivedAt: string;
  readonly bannerVersion: number;
  readonly textHash: string;
  readonly language: string;
  readonly region: string;
  readonly regime: string;
  readonly method: string;
  readonly gpc: boolean;
  readonly device: string;
  readonly flags: readonly string[];
}

/** A decision that is there already, by its id, is left as it is. */
export async function insertDecisions(
  sql: ShopSql,
  shop: ShopDomain,
  rows: readonly NewDecision[],
): Promise<void> {
  await sql.query(
    `INSERT INTO "ConsentDecision" ("shop", "id", "decisionId", "visitor", "customerGid", "decidedAt",
       "receivedAt", "bannerVersion", "textHash", "language", "region", "regime", "method", "gpc",
       "preferences", "analytics", "marketing", "saleOfData", "device", "flags")
     SELECT $1, r."id", r."decisionId", r."visitor", r."customerGid", r."decidedAt",
       r."receivedAt", r."bannerVersion", r."textHash", r."language", r."region", r."regime",
       r."method", r."gpc", r."preferences", r."analytics", r."marketing", r."saleOfData",
       r."device", r."flags"
     FROM jsonb_to_recordset($2::jsonb) AS r("id" text, "decisionId" text, "visitor" text,
       "customerGid" text, "decidedAt" timestamptz, "receivedAt" timestamptz, "bannerVersion" int,
       "textHash" text, "language" text, "region" text, "regime" text, "method" text, "gpc" boolean,
       "preferences" boolean, "analytics" boolean, "marketing" boolean, "saleOfData" boolean,
       "device" text, "flags" text[])
     ORDER BY r."decisionId"
     ON CONFLICT ("shop", "decisionId") DO NOTHING`,
    [shop, JSON.stringify(rows)],
  );
}
