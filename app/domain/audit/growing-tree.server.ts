/**
 * A Merkle tree that only grows, held as the roots of its perfect subtrees: some thirty hashes for
 * any number of leaves. Adding a leaf costs two hashes on average.
 */
import { HASH_BYTES, nodeHash, rootOf, type Hash } from "./merkle.server";

/** The root of a perfect subtree: the `index`-th of those with 2^level leaves. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Hash;
}

export class GrowingTree {
  private constructor(
    private leaves: number,
    /** Largest first: one per bit set in the number of leaves. */
    private readonly peaks: Hash[],
  ) {}

  static empty(): GrowingTree {
    return new GrowingTree(0, []);
  }

  /** Goes on from what `frontier` answered; undefined where the bytes belong to another size. */
  static from(size: number, frontier: Uint8Array): GrowingTree | undefined {
    const count = frontier.length / HASH_BYTES;
    if (count !== bitsIn(size)) return undefined;
    const peaks = Array.from({ length: count }, (_, at) =>
      frontier.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    );
    return new GrowingTree(size, peaks);
  }

  get size(): number {
    return this.leaves;
  }

  /** Adds a leaf, and tells of every perfect subtree that it completes: its level and its place there. */
  add(leaf: Hash, completed: (node: TreeNode) => void = () => undefined): void {
    let hash = leaf;
    let level = 0;
    // A subtree for each bit that carries over, as when counting.
    for (let carry = this.leaves; carry % 2 === 1; carry = Math.floor(carry / 2)) {
      const left = this.peaks.pop();
      if (!left) throw new Error("the tree has lost a subtree");
      hash = nodeHash(left, hash);
      level += 1;
      completed({ level, index: Math.floor(carry / 2), hash });
    }
    this.peaks.push(hash);
    this.leaves += 1;
  }

  root(): Hash {
    const [last, ...larger] = this.peaks.toReversed();
    if (!last) return rootOf([]);
    return larger.reduce((right, left) => nodeHash(left, right), last);
  }

  frontier(): Uint8Array {
    return Buffer.concat(this.peaks);
  }
}

function bitsIn(size: number): number {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
}
