/** How the watch itself does: what it has told, and what became of the mails. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

export interface WatchTold {
  readonly noticed: number;
  readonly mailed: number;
  /** Mails that nobody has got for an hour, or that were refused for good. */
  readonly unsent: number;
}

const HOUR_MS = 3_600_000;

export async function watchTold(
  tx: Tx,
  shop: ShopDomain,
  { since, now }: { readonly since: Date; readonly now: Date },
): Promise<WatchTold> {
  const mails = { shop, kind: "merchant.security", createdAt: { gte: since } };
  const noticed = await tx.auditEvent.count({
    where: { shop, type: "security.noticed", at: { gte: since } },
  });
  const mailed = await tx.outgoingMail.count({ where: { ...mails, sentAt: { not: null } } });
  const late = new Date(now.getTime() - HOUR_MS);
  const unsent = await tx.outgoingMail.count({
    where: { shop, kind: mails.kind, sentAt: null, createdAt: { gte: since, lt: late } },
  });
  return { noticed, mailed, unsent };
}
