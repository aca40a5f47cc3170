/** Rows that name a customer who was merged into another. */
import type { Tx } from "~/db.server";
import type { CustomerGid, ShopDomain } from "~/lib/ids";

export interface Merge {
  readonly kept: CustomerGid;
  readonly removed: CustomerGid;
}

export interface MovedRows {
  readonly holds: number;
  readonly requests: number;
  readonly decisions: number;
  readonly choices: number;
}

/**
 * Has them name the customer who is left. The way of an unused account and an erasure that was asked
 * for end by themselves when the host knows the removed customer no more.
 */
export async function moveToKept(
  tx: Tx,
  shop: ShopDomain,
  { kept, removed }: Merge,
): Promise<MovedRows> {
  const move = { where: { shop, customerGid: removed }, data: { customerGid: kept } };
  const holds = await tx.retentionHold.updateMany(move);
  const requests = await tx.privacyRequest.updateMany(move);
  const decisions = await tx.consentDecision.updateMany(move);
  await tx.accountChoiceEvent.updateMany(move);
  // Where both have chosen for a channel, the host has decided which choice the one who is left has.
  const chosen = await tx.accountChoice.findMany({
    where: { shop, customerGid: kept },
    select: { channel: true },
  });
  const channel = { notIn: chosen.map((each) => each.channel) };
  const choices = await tx.accountChoice.updateMany({
    ...move,
    where: { ...move.where, channel },
  });
  await tx.accountChoice.deleteMany({ where: move.where });
  return {
    ...{ holds: holds.count, requests: requests.count },
    ...{ decisions: decisions.count, choices: choices.count },
  };
}
