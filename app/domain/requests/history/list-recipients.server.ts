import type { Tx } from "~/db.server";
import { readAskedVendors } from "~/domain/consent/index.server";
import type { ShopDomain } from "~/lib/ids";
import {
  PLATFORM_RECORDS,
  STORE_RECORDS,
  vendorRecipient,
  type HistoryRecipients,
} from "./clearing";

/**
 * Everybody who may hold a person's browsing history now: whom the published banner asks consent
 * for, the platform, and the store's own tools. Not Kept: it keeps none.
 */
export async function listRecipients(tx: Tx, shop: ShopDomain): Promise<HistoryRecipients> {
  const vendors = await readAskedVendors(tx, shop);
  return {
    bannerPublished: vendors !== undefined,
    recipients: [
      ...(vendors ?? []).map(({ id, ...vendor }) => ({
        ...vendor,
        ...{ kind: "vendor" as const, id: vendorRecipient(id) },
      })),
      { kind: "platform", id: PLATFORM_RECORDS },
      { kind: "store", id: STORE_RECORDS },
    ],
  };
}
