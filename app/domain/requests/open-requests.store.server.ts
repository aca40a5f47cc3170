/** Which requests are open, whoever works on them. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { isOpen, requestStates } from "./model";
import { findRequest, type RequestRecord } from "./request.store.server";

export async function openRequests(tx: Tx, shop: ShopDomain): Promise<RequestRecord[]> {
  const rows = await tx.privacyRequest.findMany({
    where: { shop, state: { in: requestStates.filter(isOpen) } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const found = await Promise.all(rows.map(({ id }) => findRequest(tx, shop, id)));
  return found.filter((request) => request !== undefined);
}
