/** Rows of `WebhookDelivery` in the hands of the worker. */
import type { Tx } from "~/db.server";
import { destroyCaseKeys, openField } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { LEASE_MS, UNHANDLED_KEPT_MS, type OpenDelivery } from "./model";

/** A delivery to be worked on, or one that only a person can make sense of. */
export type Claimed =
  | { readonly kind: "received"; readonly delivery: OpenDelivery }
  | { readonly kind: "malformed"; readonly topic: string; readonly problem: string };

/**
 * Takes a delivery that is due, for a while: a second job for it finds nothing to do, and a crashed
 * one gives it up when the lease ends. Undefined when there is nothing to do.
 */
export async function claimDelivery(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<Claimed | undefined> {
  const now = domainNow();
  const { count } = await tx.webhookDelivery.updateMany({
    where: {
      shop,
      id,
      OR: [{ attempts: 0 }, { dueAt: { lte: now } }],
      AND: { OR: [{ state: "received" }, { state: "malformed", handledAt: null }] },
    },
    data: { attempts: { increment: 1 }, dueAt: new Date(now.getTime() + LEASE_MS) },
  });
  if (count === 0) return undefined;
  const row = await tx.webhookDelivery.findUniqueOrThrow({ where: { shop_id: { shop, id } } });
  if (row.state === "malformed") {
    return { kind: "malformed", topic: row.topic, problem: row.problem ?? "unknown" };
  }
  const place = { shop, model: "WebhookDelivery", field: "payload", row: id } as const;
  const payload =
    row.payload && row.caseKeyId
      ? await openField(tx, { ...place, caseKeyId: row.caseKeyId }, row.payload)
      : "{}";
  const { topic, receivedAt, attempts } = row;
  const delivery = { shop, id, topic, receivedAt, payload, attempts };
  return {
    kind: "received",
    delivery: { ...delivery, triggeredAt: row.triggeredAt ?? undefined },
  };
}

/** Done: what it carried is destroyed, that it came and when is kept. */
export async function closeDelivery(
  tx: Tx,
  { shop, id }: { readonly shop: ShopDomain; readonly id: string },
  end: { readonly state: "handled" | "ignored"; readonly problem?: string },
): Promise<void> {
  await forgetPayload(tx, shop, id);
  await tx.webhookDelivery.updateMany({
    where: { shop, id },
    data: { state: end.state, problem: end.problem ?? null, dueAt: null, handledAt: domainNow() },
  });
}

/** To be tried again. `problem` is a code. */
export async function postponeDelivery(
  tx: Tx,
  { shop, id }: { readonly shop: ShopDomain; readonly id: string },
  { until, problem }: { readonly until: Date; readonly problem: string },
): Promise<void> {
  await tx.webhookDelivery.updateMany({ where: { shop, id }, data: { dueAt: until, problem } });
}

/** Left for a person; sealed until `dueAt`, when the sweep brings it back to be forgotten. */
export async function setAside(
  tx: Tx,
  { shop, id }: { readonly shop: ShopDomain; readonly id: string },
  { state, problem }: { readonly state: "failed" | "malformed"; readonly problem: string },
): Promise<void> {
  const dueAt = new Date(domainNow().getTime() + UNHANDLED_KEPT_MS);
  await tx.webhookDelivery.updateMany({
    where: { shop, id },
    data: { state, problem, dueAt, handledAt: domainNow() },
  });
}

/** Ends the time a delivery that was set aside is kept, where it is over. */
export async function forgetSetAside(tx: Tx, shop: ShopDomain, id: string): Promise<void> {
  const over = await tx.webhookDelivery.findFirst({
    where: {
      shop,
      id,
      state: { in: ["failed", "malformed"] },
      handledAt: { not: null },
      dueAt: { lte: domainNow() },
    },
    select: { id: true },
  });
  if (!over) return;
  await forgetPayload(tx, shop, id);
  await tx.webhookDelivery.updateMany({ where: { shop, id }, data: { dueAt: null } });
}

/**
 * A `shop/redact` that came before the uninstall it belongs to was set aside as premature: it is due
 * now. Answers the ids.
 */
export async function revivePrematureRedacts(
  tx: Tx,
  shop: ShopDomain,
  uninstalledAt: Date,
): Promise<string[]> {
  const rows = await tx.webhookDelivery.updateManyAndReturn({
    where: {
      shop,
      topic: "shop/redact",
      state: "ignored",
      problem: "still-installed",
      triggeredAt: { gte: uninstalledAt },
    },
    data: { state: "received", dueAt: domainNow(), problem: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function forgetPayload(tx: Tx, shop: ShopDomain, id: string): Promise<void> {
  const row = await tx.webhookDelivery.findUnique({
    where: { shop_id: { shop, id } },
    select: { caseKeyId: true },
  });
  if (!row?.caseKeyId) return;
  await destroyCaseKeys(tx, shop, [row.caseKeyId]);
  await tx.webhookDelivery.updateMany({
    where: { shop, id },
    data: { payload: null, caseKeyId: null },
  });
}
