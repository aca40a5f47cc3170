/** What has arrived from the host, in numbers. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

export interface DeliverySummary {
  /** Since the given time; handled and deliberately ignored together. */
  readonly done: number;
  /** Whenever they came: still to be worked on. */
  readonly waiting: number;
  /** Since the given time: signed by the host, and of no use to us. */
  readonly malformed: number;
  readonly lastAt: Date | null;
}

export async function deliverySummary(
  tx: Tx,
  shop: ShopDomain,
  since: Date,
): Promise<DeliverySummary> {
  const recent = { shop, receivedAt: { gte: since } };
  const done = await tx.webhookDelivery.count({
    where: { ...recent, state: { in: ["handled", "ignored"] } },
  });
  const malformed = await tx.webhookDelivery.count({ where: { ...recent, state: "malformed" } });
  const waiting = await tx.webhookDelivery.count({
    where: { shop, state: { in: ["received", "failed"] } },
  });
  const { _max } = await tx.webhookDelivery.aggregate({
    where: { shop },
    _max: { receivedAt: true },
  });
  return { done, waiting, malformed, lastAt: _max.receivedAt };
}
