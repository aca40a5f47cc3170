/** Wires the shops' use cases to the host and the queue. */
import {
  hasScope,
  isInstalled,
  makeAcceptShopRedact,
  makeRecordInstall,
  makeRefreshShop,
  shopFacts,
  stillAnswers,
} from "~/domain/shops/index.server";
import type { ShopDomain } from "~/lib/ids";
import { enqueue } from "~/jobs/queue.server";
import { shopHost } from "~/shopify/shop-info.server";

export function buildShopsServices() {
  return {
    ...makeRecordInstall({ enqueue }),
    refreshShop: makeRefreshShop(shopHost),
    acceptShopRedact: makeAcceptShopRedact(shopHost),
    stillAnswers: (shop: ShopDomain) => stillAnswers(shopHost, shop),
    shopFacts,
    isInstalled,
    hasScope,
  };
}
