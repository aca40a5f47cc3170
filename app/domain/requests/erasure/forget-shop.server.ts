import { withShop } from "~/db.server";
import {
  flushErasures,
  forgetUnwrappedKeys,
  noteForgottenShop,
} from "~/domain/protection/index.server";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import type { QueueContents } from "../ports";
import { countRows, removeShop } from "./forget.store.server";

export type ForgetOutcome = "forgotten" | "unknown" | "still-installed";

export function makeForgetShop({ queue }: { readonly queue: QueueContents }) {
  /**
   * `shop/redact`, once it was decided that it is meant for us (domain/shops): nothing of the shop
   * remains, its keys first of all, so that a backup opens nothing of it either. The transaction
   * commits only if every table was counted empty. All that tells of it is one line in the log, with
   * counts and the delivery's id.
   */
  return async function forgetShop(delivery: {
    readonly shop: ShopDomain;
    readonly deliveryId: string;
  }): Promise<ForgetOutcome> {
    const { shop, deliveryId } = delivery;
    const { outcome, removed } = await withShop(shop, async (tx) => {
      const before = await countRows(tx, shop);
      if (Object.keys(before).length === 0) return { outcome: "unknown", removed: {} } as const;
      if (!(await removeShop(tx, shop))) {
        return { outcome: "still-installed", removed: {} } as const;
      }
      await noteForgottenShop(tx, shop);
      const jobs = await queue.removeAll(tx, shop);
      const left = await countRows(tx, shop);
      if (Object.keys(left).length > 0) {
        throw new Error(`forgetting left rows in ${Object.keys(left).join(", ")}`);
      }
      return { outcome: "forgotten", removed: { ...before, jobs } } as const;
    });
    forgetUnwrappedKeys(shop);
    await flushErasures();
    if (outcome === "forgotten") logger().info({ deliveryId, removed }, "a shop was forgotten");
    return outcome;
  };
}
