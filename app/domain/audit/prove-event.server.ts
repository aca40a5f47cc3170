/** Shows that one event is in the log, without showing the others. */
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { leafContent } from "./audit-leaf.server";
import { PROOF_KIND, type Proof } from "./log-format";
import { leafHashes, sealedEvent } from "./log-rows.store.server";
import { inclusionProof } from "./merkle.server";
import { lastSeal } from "./seal.store.server";

/** The proof, or undefined where there is no such event or no seal covers it yet. */
export async function proveEvent(shop: ShopDomain, id: string): Promise<Proof | undefined> {
  return withShop(shop, async (tx) => {
    const last = await lastSeal(tx, shop);
    const found = await sealedEvent(tx, shop, id);
    if (!last || !found || found.index >= last.checkpoint.treeSize) return undefined;
    const hashes = await leafHashes(tx, shop, last.checkpoint.treeSize);
    return {
      kind: PROOF_KIND,
      leaf: leafContent(found.event, found.index),
      path: inclusionProof(hashes, found.index).map((hash) => Buffer.from(hash).toString("hex")),
      checkpoint: last.checkpoint,
    };
  });
}
