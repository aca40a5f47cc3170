/** Decides whether a `shop/redact` may be carried out, asking the host where we cannot know. */
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { judgeShopRedact } from "./model";
import type { ShopHost } from "./ports";
import { recordUninstall } from "./record-uninstall.server";
import { findShop } from "./shop.store.server";
import { stillAnswers } from "./still-answers.server";

export type RedactDecision = "forget" | "unknown-shop" | "older-install" | "still-installed";

export function makeAcceptShopRedact(host: ShopHost) {
  /**
   * A shop we hold for installed is asked: where its token still works it lives, and nothing is
   * touched; where the host refuses us, the uninstall escaped us and is recorded now. Throws when
   * the host cannot be reached, so that the delivery is tried again.
   */
  return async function acceptShopRedact(
    shop: ShopDomain,
    triggeredAt?: Date,
  ): Promise<RedactDecision> {
    const known = await withShop(shop, (tx) => findShop(tx, shop));
    if (!known) return "unknown-shop";
    const verdict = judgeShopRedact(known, triggeredAt);
    if (verdict !== "still-installed") return verdict;
    if (await stillAnswers(host, shop)) return "still-installed";
    const gone = await withShop(shop, (tx) => recordUninstall(tx, shop, triggeredAt));
    return gone ? "forget" : "older-install";
  };
}
