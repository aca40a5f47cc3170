import { withoutShop, withShop, type Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { newId } from "~/lib/ids";
import type { SecurityEvent } from "./model";

/** Writes one event, with the shop's rights or, where none was proved, with nobody's. */
export async function writeSecurityEvent({ kind, shop, detail }: SecurityEvent): Promise<void> {
  const write = (tx: Tx) =>
    // No RETURNING, as `create` would have it: a row without a shop may be written, not read.
    tx.securityEvent.createMany({
      data: [{ id: newId(), shop: shop ?? null, kind, at: domainNow(), detail: { ...detail } }],
    });
  await (shop ? withShop(shop, write) : withoutShop(write));
}
