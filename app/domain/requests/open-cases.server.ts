import { withShop } from "~/db.server";
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";
import type { RequestKind } from "./model";
import { openRequests } from "./open-requests.store.server";
import { openContent } from "./request.store.server";

/** A request that nobody has answered yet, and whom it is about. For the server only. */
export interface OpenRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly customerGid: CustomerGid | undefined;
  readonly orderGids: readonly OrderGid[];
  readonly email: string | undefined;
  readonly receivedAt: Date;
}

/**
 * Requests and complaints that are still open. What they are about has to stay as it is until they
 * are answered: a copy must be whole, and a dispute needs its facts (GDPR Art. 17(3)(e), 18(1)).
 */
export async function openCases(shop: ShopDomain): Promise<OpenRequest[]> {
  return withShop(shop, async (tx) => {
    const found: OpenRequest[] = [];
    for (const request of await openRequests(tx, shop)) {
      // What the worker is erasing is no reason to keep anything.
      if (request.state === "erasing") continue;
      found.push({
        id: request.id,
        kind: request.kind,
        receivedAt: request.receivedAt,
        customerGid: request.customerGid ?? undefined,
        orderGids: request.orderGids,
        email: await openContent(tx, shop, { request, field: "contact" }),
      });
    }
    return found;
  });
}
