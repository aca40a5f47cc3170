/** Remembers an honoured opt-out signal of a logged-in customer, with the decision that carried it. */
import type { ShopSql } from "~/db.server";
import { newId, type ShopDomain } from "~/lib/ids";
import type { Intake } from "../decision-intake.store.server";
import type { NewDecision } from "../new-decision";

/** Whether what a beacon says has to be remembered with an account. */
export function hasSignal({ decision }: Intake): boolean {
  return decision !== undefined && isSignal(decision.row);
}

function isSignal({ customerGid, saleOfData, gpc, regime, flags }: NewDecision): boolean {
  const isRefused = !saleOfData && (gpc || regime === "opt-out");
  return customerGid !== null && isRefused && flags.length === 0;
}

/**
 * A browser's signal that was honoured, or a sale refused, while a customer was logged in: the host
 * is told, so that it holds on their other devices too. What is remembered already is left alone.
 */
export async function rememberSignals(
  sql: ShopSql,
  shop: ShopDomain,
  { decisions, now }: { readonly decisions: readonly NewDecision[]; readonly now: Date },
): Promise<void> {
  const wishes = decisions
    .filter(isSignal)
    .map(({ customerGid, gpc }) => ({ id: newId(), customerGid, source: gpc ? "gpc" : "banner" }));
  if (wishes.length === 0) return;
  await sql.query(
    `WITH wish AS (
       INSERT INTO "AccountChoice" ("shop", "id", "customerGid", "channel", "wanted", "source",
         "state", "askedAt", "nextAt")
       SELECT DISTINCT ON (w."customerGid") $1, w.id, w."customerGid", 'sale', 'no', w.source,
         'waiting', $3::timestamptz, $3::timestamptz
       FROM json_to_recordset($2::json) AS w(id text, "customerGid" text, source text)
       ORDER BY w."customerGid"
       ON CONFLICT ("shop", "customerGid", "channel") DO NOTHING
       RETURNING "id", "customerGid", "source")
     INSERT INTO "AccountChoiceEvent" ("shop", "id", "customerGid", "channel", "became", "by", "at")
     SELECT $1, "id", "customerGid", 'sale', 'no', "source", $3::timestamptz FROM wish`,
    [shop, JSON.stringify(wishes), now.toISOString()],
  );
}
