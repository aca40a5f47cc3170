/** Wires the shops' use cases to the host and the queue. */
import {
  hasScope,
  isInstalled,
  makeAcceptShopRedact,
  makeRecordInstall,
  makeRefreshShop,
  shopFacts,
} from "~/domain/shops/index.server";
import { enqueue } from "~/jobs/queue.server";
import { shopHost } from "~/shopify/shop-info.server";

export function buildShopsServices() {
  return {
    ...makeRecordInstall({ enqueue }),
    refreshShop: makeRefreshShop(shopHost),
    acceptShopRedact: makeAcceptShopRedact(shopHost),
    shopFacts,
    isInstalled,
    hasScope,
  };
}
