/** Remembers an honoured opt-out signal of a logged-in customer, with the decision that carried it. */
import { withShop, type ShopSql } from "~/db.server";
import { recordAuditSql } from "~/domain/audit/index.server";
import type { AuditDetail } from "~/domain/audit/model";
import { pseudonym } from "~/domain/protection/index.server";
import { AppError } from "~/lib/errors";
import { newId, type CustomerGid, type ShopDomain } from "~/lib/ids";
import type { Intake } from "../decision-intake.store.server";
import type { NewDecision } from "../new-decision";
import type { ChoiceSource } from "./account-choice";

/** Whether what a beacon says has to be remembered with an account. */
export function hasSignal({ decision }: Intake): boolean {
  return decision !== undefined && isSignal(decision.row);
}

function isSignal({ customerGid, saleOfData, gpc, regime, flags }: NewDecision): boolean {
  const isRefused = !saleOfData && (gpc || regime === "opt-out");
  return customerGid !== null && isRefused && flags.length === 0;
}

/** Customers as the log names them, for `rememberSignals`: found before its transaction begins. */
export type Subjects = ReadonlyMap<CustomerGid, string>;

/** Of those whose signals are remembered. Nobody, where the shop and its keys are gone. */
export async function subjectsOf(shop: ShopDomain, items: readonly Intake[]): Promise<Subjects> {
  const customers = items.flatMap(({ decision }) =>
    decision && isSignal(decision.row) && decision.row.customerGid
      ? [decision.row.customerGid]
      : [],
  );
  if (customers.length === 0) return new Map();
  try {
    return await withShop(shop, async (tx) => {
      const named = new Map<CustomerGid, string>();
      for (const gid of customers) named.set(gid, await pseudonym(tx, shop, gid));
      return named;
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "key-missing") return new Map();
    throw error;
  }
}

const REMEMBER = `WITH wish AS (
    INSERT INTO "AccountChoice" ("shop", "id", "customerGid", "channel", "wanted", "source",
      "state", "askedAt", "nextAt")
    SELECT DISTINCT ON (w."customerGid") $1, w.id, w."customerGid", 'sale', 'no', w.source,
      'waiting', $3::timestamptz, $3::timestamptz
    FROM json_to_recordset($2::json) AS w(id text, "customerGid" text, source text)
    ORDER BY w."customerGid"
    ON CONFLICT ("shop", "customerGid", "channel") DO NOTHING
    RETURNING "id", "customerGid", "source"),
  event AS (${recordAuditSql("consent.account-choice", "shopper", {
    ...{ shop: "$1", id: `said."eventId"`, at: "$3::timestamptz" },
    ...{ subject: "said.subject", detail: "said.detail" },
    from: `wish JOIN json_to_recordset($2::json)
      AS said(id text, "eventId" text, subject text, detail jsonb) USING (id)`,
    when: "true",
  })})
  INSERT INTO "AccountChoiceEvent" ("shop", "id", "customerGid", "channel", "became", "by", "at")
  SELECT $1, "id", "customerGid", 'sale', 'no', "source", $3::timestamptz FROM wish`;

/**
 * A browser's signal that was honoured, or a sale refused, while a customer was logged in: the host
 * is told, so that it holds on their other devices too. What is remembered already is left alone.
 */
export async function rememberSignals(
  sql: ShopSql,
  shop: ShopDomain,
  of: {
    readonly decisions: readonly NewDecision[];
    readonly subjects: Subjects;
    readonly now: Date;
  },
): Promise<void> {
  const wishes = of.decisions.filter(isSignal).map(({ customerGid, gpc }) => {
    const source: ChoiceSource = gpc ? "gpc" : "banner";
    const detail: AuditDetail<"consent.account-choice"> = {
      ...{ channel: "sale", wanted: "no", by: source },
    };
    const subject = customerGid && of.subjects.get(customerGid);
    return { ...{ id: newId(), eventId: newId() }, customerGid, source, subject, detail };
  });
  if (wishes.length === 0) return;
  await sql.query(REMEMBER, [shop, JSON.stringify(wishes), of.now.toISOString()]);
}
