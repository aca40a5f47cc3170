/** Writes deliveries as they come in: many rows, one statement, on a bare connection. */
import type { ShopSql } from "~/db.server";
import { wrapFresh } from "~/domain/protection/index.server";
import { seal, type SealingKey } from "~/lib/cipher/seal.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { FOUND_AGAIN_AFTER_MS, type IncomingDelivery } from "./model";

/** A delivery sealed under a fresh key of its own: destroying that key is forgetting it. */
export interface SealedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | undefined;
  readonly payload: string;
  readonly caseKeyId: string;
  readonly wrappedKey: string;
  readonly malformed: string | undefined;
}

export function sealDelivery(dataKey: SealingKey, delivery: IncomingDelivery): SealedDelivery {
  const { shop, webhookId, topic, triggeredAt, malformed } = delivery;
  const id = newId();
  const fresh = wrapFresh(shop, dataKey);
  const place = { shop, model: "WebhookDelivery", field: "payload", row: id };
  return {
    id,
    webhookId,
    topic,
    triggeredAt,
    payload: seal(fresh.key, place, delivery.payload),
    caseKeyId: fresh.id,
    wrappedKey: fresh.wrapped,
    malformed,
  };
}

/** Before the payloads come the shop, its key, two times and seven columns. */
const FIXED_PARAMETERS = 11;

/**
 * Groups are written in steps of these sizes, so that few statements have to be planned. Nothing is
 * larger than the last.
 */
const STEPS = [1, 2, 4, 8, 16, 32] as const;
export const MAX_GROUP = 32;

/**
 * Ordered by webhook id, so that two receivers with the same deliveries wait for each other instead
 * of deadlocking. The shop's row is locked against deletion, and its key must still be the one we
 * sealed under: a shop that was forgotten and came back has other keys.
 *
 * Each payload is a parameter of its own: as one array, the long texts would be escaped here and
 * parsed there, which took a third of the statement's time. What a step has too many is NULL.
 */
const insertStatements = new Map(
  STEPS.map((size) => {
    const payloads = Array.from({ length: size }, (_, at) => `$${FIXED_PARAMETERS + 1 + at}`);
    return [size, insertStatement(`ARRAY[${payloads.join(", ")}]::text[]`)];
  }),
);

function insertStatement(payloads: string): string {
  return `
  WITH living AS (
    SELECT s.shop FROM "Shop" s JOIN "ShopKey" k ON k.shop = s.shop
     WHERE s.shop = $1 AND k.id = $2 FOR KEY SHARE OF s),
  incoming AS (
    SELECT living.shop, i.* FROM living, unnest($5::text[], $6::text[], $7::text[],
      $8::timestamptz[], $9::text[], $10::text[], $11::text[], ${payloads})
      AS i(id, webhook_id, topic, triggered_at, key_id, wrapped, malformed, payload)
     WHERE i.id IS NOT NULL),
  stored AS (
    INSERT INTO "WebhookDelivery" (shop, id, "webhookId", topic, "triggeredAt", "receivedAt",
      payload, "caseKeyId", state, "dueAt", problem)
    SELECT shop, id, webhook_id, topic, triggered_at, $3, payload, key_id,
      (CASE WHEN malformed IS NULL THEN 'received' ELSE 'malformed' END)::"DeliveryState",
      $4, malformed
      FROM incoming ORDER BY webhook_id
    ON CONFLICT (shop, "webhookId") DO NOTHING
    RETURNING id),
  keys AS (
    INSERT INTO "CaseKey" (shop, id, wrapped, "createdAt")
    SELECT i.shop, i.key_id, i.wrapped, $3 FROM incoming i JOIN stored USING (id))
  SELECT EXISTS (SELECT FROM living) AS living, ARRAY(SELECT id FROM stored) AS stored`;
}

export interface Inserted {
  /** False: the shop is gone, or has other keys by now; nothing was written. */
  readonly living: boolean;
  /** Ids of the rows that were new. */
  readonly stored: string[];
}

/** At most `MAX_GROUP` rows. */
export async function insertDeliveries(
  sql: ShopSql,
  { shop, dataKey }: { readonly shop: ShopDomain; readonly dataKey: SealingKey },
  rows: readonly SealedDelivery[],
): Promise<Inserted> {
  const size = STEPS.find((step) => step >= rows.length);
  const statement = size && insertStatements.get(size);
  if (!statement) throw new Error(`at most ${MAX_GROUP} deliveries at a time`);
  const now = domainNow();
  const column = <K extends keyof SealedDelivery>(name: K) => rows.map((row) => row[name] ?? null);
  const [answer] = await sql.query<Inserted & Record<string, unknown>>(statement, [
    ...[shop, dataKey.fingerprint, now, new Date(now.getTime() + FOUND_AGAIN_AFTER_MS)],
    ...[column("id"), column("webhookId"), column("topic"), column("triggeredAt")],
    ...[column("caseKeyId"), column("wrappedKey"), column("malformed")],
    ...Array.from({ length: size }, (_, at) => rows[at]?.payload ?? null),
  ]);
  return answer ?? { living: false, stored: [] };
}
