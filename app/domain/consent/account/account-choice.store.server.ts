/** Rows of `AccountChoice` and its history. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

/** At a customer's erasure: the wishes go, the history stays without them. Answers how many rows. */
export async function forgetAccountChoices(
  tx: Tx,
  shop: ShopDomain,
  customers: readonly string[],
): Promise<number> {
  const where = { shop, customerGid: { in: [...customers] } };
  const wishes = await tx.accountChoice.deleteMany({ where });
  const history = await tx.accountChoiceEvent.updateMany({ where, data: { customerGid: null } });
  return wishes.count + history.count;
}
