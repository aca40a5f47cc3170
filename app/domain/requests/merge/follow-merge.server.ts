import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { pseudonym } from "~/domain/protection/index.server";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import { moveToKept, type Merge } from "./merge.store.server";

/** followed · nothing-known: nothing here named them · not-merged: the host does not say so. */
export type MergeEnd = "followed" | "nothing-known" | "not-merged";

/**
 * Two customers became one, says a hint: holds, requests and choices of the one who went are those
 * of the one who is left. The host is asked first: the one has to be gone, the other there.
 */
export function makeFollowMerge(host: {
  readonly knows: (shop: ShopDomain, customer: CustomerGid) => Promise<boolean>;
}) {
  return async function followMerge(shop: ShopDomain, merge: Merge): Promise<MergeEnd> {
    const isMerged =
      !(await host.knows(shop, merge.removed)) && (await host.knows(shop, merge.kept));
    if (!isMerged) return "not-merged";
    return withShop(shop, async (tx) => {
      const moved = await moveToKept(tx, shop, merge);
      if (Object.values(moved).every((count) => count === 0)) return "nothing-known";
      await recordAudit(tx, shop, {
        type: "customer.merged",
        actor: { kind: "platform" },
        detail: { ...moved },
        subject: await pseudonym(tx, shop, merge.kept),
      });
      return "followed";
    });
  };
}
