import { typeOfGid } from "../gid";
import type { Call } from "../call";
import { visibleOrder } from "../orders/visible-orders";
import { unknownToStandin } from "../unknown-to-standin";
import { installationOf } from "./installation";

/** `node(id)`: null when there is no such resource, an error for a kind the stand-in lacks. */
export function findNode(call: Call, id: string): unknown {
  const { shop } = call;
  const withId = <T extends { id: string }>(items: readonly T[]) =>
    items.find((item) => item.id === id) ?? null;
  switch (typeOfGid(id)) {
    case "Order":
      return visibleOrder(call, id) ?? null;
    case "Customer":
      return shop.customers.get(id) ?? null;
    case "DraftOrder":
      return withId(shop.draftOrders);
    case "OnlineStoreTheme":
      return withId(shop.themes);
    case "BulkOperation":
      return withId(shop.bulkOperations);
    case "ShopPolicy":
      return withId(shop.policies);
    case "ConsentPolicy":
      return withId(shop.privacySettings.consentPolicies);
    case "Shop":
      return shop.id === id ? shop : null;
    case "AppInstallation":
      return shop.install.installationId === id ? installationOf(shop) : null;
    default:
      throw unknownToStandin(`node(id: "${id}")`);
  }
}
