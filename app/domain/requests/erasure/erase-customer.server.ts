import { ERASURE_TRANSACTION_MS, withShop } from "~/db.server";
import { flushErasures } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { readCompliancePayload } from "../person";
import type { QueueContents } from "../ports";
import { oneAtATime } from "../request.store.server";
import { erasePerson } from "./erase-person.server";
import { findResidueCheck, type ResidueRecord } from "./residue.store.server";

export interface RedactDelivery {
  readonly shop: ShopDomain;
  readonly deliveryId: string;
  readonly payload: unknown;
}

const LONG = { timeout: ERASURE_TRANSACTION_MS };

export function makeEraseCustomer({ queue }: { readonly queue: QueueContents }) {
  /**
   * `customers/redact`: everything the app holds of the person is gone and a check says so. Needs no
   * session. The same delivery, worked on twice, answers the first result; orders that the host
   * named stay in retention's results, which hold nothing but their ids.
   *
   * Throws `conflict` (retryable) when the check found something left: what could be removed is gone
   * and an alert is open; the delivery has to keep naming the person until a later check is clean.
   */
  return async function eraseCustomer(delivery: RedactDelivery): Promise<ResidueRecord> {
    const { shop, deliveryId } = delivery;
    const { person, orderGids } = readCompliancePayload(delivery.payload);
    const result = await withShop(
      shop,
      async (tx) => {
        await oneAtATime(tx, shop, `erase:${deliveryId}`);
        const before = await findResidueCheck(tx, shop, deliveryId);
        if (before?.clean) return before;
        const actor = { kind: "platform" } as const;
        const erasure = { person, orderGids, cause: deliveryId, actor, now: domainNow() };
        return erasePerson(tx, shop, { erasure, queue });
      },
      LONG,
    );
    await flushErasures();
    if (result.clean) return result;
    const places = Object.keys(result.found).join(", ");
    throw new AppError("conflict", `${deliveryId}: the erasure left something in ${places}`, {
      retryable: true,
    });
  };
}
