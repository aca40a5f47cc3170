/**
 * The sealer: puts committed events into the shop's tree and signs its root.
 *
 * Writers take no part in it. An event is sealed when its transaction has committed, however late
 * that is; a second sealer waits for the first and then finds only what is left.
 */
import { withShop, type Tx } from "~/db.server";
import { currentKey, ensureShopKeys, shopKeys } from "~/domain/protection/index.server";
import { realNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { hashOfLeaf, leafContent } from "./audit-leaf.server";
import { isSignedByItsKey, signCheckpoint, signingKey, type SigningKey } from "./checkpoint.server";
import type { Checkpoint } from "./log-format";
import { BLOCK_LEVEL } from "./node-levels";
import { GrowingTree, type TreeNode } from "./growing-tree.server";
import {
  holdShop,
  lastSeal,
  lockSealing,
  pendingEvents,
  storeSealedBatch,
} from "./seal.store.server";

/** Events a seal covers at most; memory does not grow with the log. */
const BATCH = 5_000;

export interface Sealing {
  readonly sealed: number;
}

/**
 * Seals everything that waits. Throws `conflict` where the last seal is not one of this app's: what
 * was tampered with is not built upon.
 */
export async function sealAudit(
  shop: ShopDomain,
  { now = realNow() }: { readonly now?: Date } = {},
): Promise<Sealing> {
  let sealed = 0;
  for (;;) {
    const batch = await withShop(shop, (tx) => sealBatch(tx, shop, now));
    sealed += batch;
    if (batch < BATCH) return { sealed };
  }
}

async function sealBatch(tx: Tx, shop: ShopDomain, now: Date): Promise<number> {
  // A shop that is forgotten meanwhile has nothing left to seal, and no keys to seal it with.
  if (!(await holdShop(tx, shop))) return 0;
  await lockSealing(tx, shop);
  const events = await pendingEvents(tx, shop, BATCH);
  if (events.length === 0) return 0;
  const key = await currentSigningKey(tx, shop);
  const { tree, seq } = await grownSoFar(tx, shop);
  const from = tree.size;
  const nodes: TreeNode[] = [];
  const leaves = events.map((event, at) => {
    const hash = hashOfLeaf(leafContent(event, from + at));
    tree.add(hash, (node) => node.level >= BLOCK_LEVEL && nodes.push(node));
    return { id: event.id, hash };
  });
  const checkpoint = signCheckpoint(key, {
    shop,
    seq: seq + 1,
    treeSize: tree.size,
    root: Buffer.from(tree.root()).toString("hex"),
    sealedAt: now.toISOString(),
  });
  await storeSealedBatch(tx, shop, { from, leaves, nodes, checkpoint, frontier: tree.frontier() });
  return events.length;
}

async function currentSigningKey(tx: Tx, shop: ShopDomain): Promise<SigningKey> {
  await ensureShopKeys(tx, shop);
  const { key } = await currentKey(tx, shop, "sign");
  return signingKey(key);
}

/** The public halves of all keys a shop's log was ever signed with, newest first. */
export async function publicKeys(tx: Tx, shop: ShopDomain): Promise<readonly string[]> {
  return (await shopKeys(tx, shop, "sign")).map(({ key }) => signingKey(key).publicKey);
}

/** The newest seal, and whether it is the app's own work: its key, its signature, its tree. */
export async function lastSealOf(
  tx: Tx,
  shop: ShopDomain,
): Promise<
  | { readonly checkpoint: Checkpoint; readonly tree: GrowingTree; readonly ours: boolean }
  | undefined
> {
  const last = await lastSeal(tx, shop);
  if (!last) return undefined;
  const { checkpoint, frontier } = last;
  const tree = GrowingTree.from(checkpoint.treeSize, frontier);
  const ours =
    tree !== undefined &&
    Buffer.from(tree.root()).toString("hex") === checkpoint.root &&
    (await publicKeys(tx, shop)).includes(checkpoint.publicKey) &&
    isSignedByItsKey(checkpoint);
  return { checkpoint, tree: tree ?? GrowingTree.empty(), ours };
}

async function grownSoFar(
  tx: Tx,
  shop: ShopDomain,
): Promise<{ readonly tree: GrowingTree; readonly seq: number }> {
  const last = await lastSealOf(tx, shop);
  if (!last) return { tree: GrowingTree.empty(), seq: 0 };
  const { checkpoint, tree, ours } = last;
  if (ours) return { tree, seq: checkpoint.seq };
  throw new AppError(
    "conflict",
    `Seal ${checkpoint.seq} of ${shop} is not one that this app made: verify the audit log (npm run audit:verify) before anything more is sealed.`,
  );
}
