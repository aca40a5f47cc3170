import type { Metafield } from "../../state/address";
import type { Call } from "../call";
import { typeOfGid } from "../gid";
import { visibleOrder } from "../orders/visible-orders";
import { holds } from "../required-access";
import { unknownToStandin } from "../unknown-to-standin";

/** The metafields of one resource and how to replace them. */
export interface MetafieldOwner {
  ownerType: string;
  metafields: readonly Metafield[];
  replace(metafields: Metafield[]): void;
}

/** Finds the owner of metafields; a text instead says why the app may not write them. */
export function metafieldOwner(call: Call, id: string, now: string): MetafieldOwner | string {
  const { shop, scopes, standin } = call;
  const kept = (ownerType: string): MetafieldOwner => ({
    ownerType,
    metafields: shop.metafields[id] ?? [],
    replace: (metafields) => {
      shop.metafields[id] = metafields;
      standin.save();
    },
  });
  switch (typeOfGid(id)) {
    case "AppInstallation":
      return id === shop.install.installationId ? kept("API_PERMISSION") : "Owner does not exist";
    case "Shop":
      return id === shop.id ? kept("SHOP") : "Owner does not exist";
    case "Order": {
      const order = visibleOrder(call, id);
      if (!holds(scopes, "write_orders")) return "Access denied: write_orders is required";
      if (!order) return "Owner does not exist";
      return {
        ownerType: "ORDER",
        metafields: order.metafields,
        replace: (metafields: Metafield[]) =>
          shop.orders.set({ ...order, metafields, updatedAt: now }),
      };
    }
    case "Customer": {
      const customer = shop.customers.get(id);
      if (!holds(scopes, "write_customers")) return "Access denied: write_customers is required";
      if (!customer) return "Owner does not exist";
      return {
        ownerType: "CUSTOMER",
        metafields: customer.metafields,
        replace: (metafields: Metafield[]) =>
          shop.customers.set({ ...customer, metafields, updatedAt: now }),
      };
    }
    default:
      throw unknownToStandin(`metafields of ${id}`);
  }
}
