/** Roots of ranges of a shop's tree, from stored nodes and a few leaves. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { leftSize, type RootOfRange } from "./inclusion-path";
import { nodeHash, rootOf, type Hash } from "./merkle.server";
import { BLOCK_LEVEL, BLOCK_LEAVES } from "./node-levels";

export interface TreeReader {
  readonly rootOfRange: RootOfRange;
  /** How many rows were read so far. */
  rowsRead(): number;
}

export function readTree(tx: Tx, shop: ShopDomain): TreeReader {
  let rows = 0;
  const blocks = new Map<number, readonly Hash[]>();

  async function leavesOf(block: number): Promise<readonly Hash[]> {
    const known = blocks.get(block);
    if (known) return known;
    const from = block * BLOCK_LEAVES;
    const found = await tx.$queryRaw<{ hash: Uint8Array }[]>`
      SELECT hash FROM "AuditLeaf" WHERE shop = ${shop}
        AND index >= ${from} AND index < ${from + BLOCK_LEAVES} ORDER BY index`;
    rows += found.length;
    const hashes = found.map(({ hash }) => hash);
    blocks.set(block, hashes);
    return hashes;
  }

  async function storedNode(from: number, size: number): Promise<Hash | undefined> {
    const level = Math.log2(size);
    if (!Number.isInteger(level) || level < BLOCK_LEVEL) return undefined;
    const node = await tx.auditNode.findUnique({
      where: { shop_level_index: { shop, level, index: from / size } },
      select: { hash: true },
    });
    rows += node ? 1 : 0;
    return node?.hash;
  }

  async function rootOfRange(from: number, to: number): Promise<Hash> {
    const size = to - from;
    const stored = await storedNode(from, size);
    if (stored) return stored;
    if (size <= BLOCK_LEAVES) {
      const block = Math.floor(from / BLOCK_LEAVES);
      const start = block * BLOCK_LEAVES;
      return rootOf((await leavesOf(block)).slice(from - start, to - start));
    }
    // Not stored: the open edge of the tree, or leaves sealed before nodes were kept.
    const middle = from + leftSize(size);
    return nodeHash(await rootOfRange(from, middle), await rootOfRange(middle, to));
  }

  return { rootOfRange, rowsRead: () => rows };
}
