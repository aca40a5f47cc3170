/** Shows that one event is in the log, without showing the others. */
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { leafContent } from "./audit-leaf.server";
import { inclusionPath } from "./inclusion-path";
import { PROOF_KIND, type Proof } from "./log-format";
import { sealedEvent } from "./log-rows.store.server";
import { lastSeal } from "./seal.store.server";
import { readTree } from "./tree-reader.store.server";

/**
 * The proof, or undefined where there is no such event or no seal covers it yet. Reads two blocks of
 * leaves and a node per level, not the log.
 */
export async function proveEvent(shop: ShopDomain, id: string): Promise<Proof | undefined> {
  return withShop(shop, async (tx) => {
    const last = await lastSeal(tx, shop);
    const found = await sealedEvent(tx, shop, id);
    if (!last || !found || found.index >= last.checkpoint.treeSize) return undefined;
    const { index } = found;
    const { treeSize } = last.checkpoint;
    const path = await inclusionPath({ index, treeSize }, readTree(tx, shop).rootOfRange);
    return {
      kind: PROOF_KIND,
      leaf: leafContent(found.event, index),
      path: path.map((hash) => Buffer.from(hash).toString("hex")),
      checkpoint: last.checkpoint,
    };
  });
}
