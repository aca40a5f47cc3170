/**
 * Merkle trees as in RFC 9162, section 2.1: a root stands for every leaf and its place.
 *
 * Leaves and nodes are hashed with different prefixes (0x00, 0x01), so that no node can pass for a
 * leaf. All functions are pure; `hashes` are leaf hashes in their order.
 */
import { createHash, hash as hashAtOnce } from "node:crypto";

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

const LEAF = Uint8Array.of(0);
const NODE = 1;

export function leafHash(entry: string | Uint8Array): Hash {
  // U+0000 is the byte 0x00 in UTF-8: one call instead of three.
  if (typeof entry === "string") return hashAtOnce("sha256", `\0${entry}`, "buffer");
  return createHash("sha256").update(LEAF).update(entry).digest();
}

/** Filled anew for each node: thousands a second would each need one. */
const pair = new Uint8Array(1 + 2 * HASH_BYTES);
pair[0] = NODE;

export function nodeHash(left: Hash, right: Hash): Hash {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) {
    throw new RangeError("a node joins two SHA-256 hashes");
  }
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return hashAtOnce("sha256", pair, "buffer");
}

/** The tree hash MTH (2.1.1). The empty tree has the hash of nothing. */
export function rootOf(hashes: readonly Hash[]): Hash {
  return hashes.length === 0
    ? createHash("sha256").digest()
    : rootBetween(hashes, 0, hashes.length);
}

/** Of the leaves from `from` up to, and without, `end`; at least one. */
function rootBetween(hashes: readonly Hash[], from: number, end: number): Hash {
  const only = end - from === 1 ? hashes[from] : undefined;
  if (only) return only;
  const middle = from + splitOf(end - from);
  return nodeHash(rootBetween(hashes, from, middle), rootBetween(hashes, middle, end));
}

/** The audit path of one leaf (2.1.3.1), lowest sibling first. Throws where there is no such leaf. */
export function inclusionProof(hashes: readonly Hash[], index: number): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= hashes.length) {
    throw new RangeError(`the tree of ${hashes.length} leaves has no leaf ${index}`);
  }
  if (hashes.length === 1) return [];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - split), rootOf(left)];
}

export interface InclusionClaim {
  readonly leaf: Hash;
  readonly index: number;
  readonly treeSize: number;
  readonly path: readonly Hash[];
  readonly root: Hash;
}

/** Whether the path leads from the leaf, at its place, to the root (2.1.3.2). */
export function verifyInclusion({ leaf, index, treeSize, path, root }: InclusionClaim): boolean {
  if (!isIndex(index) || !isIndex(treeSize) || index >= treeSize) return false;
  let node = index;
  let last = treeSize - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/** Shows that the first `size` leaves are the beginning of these (2.1.4.1). */
export function consistencyProof(hashes: readonly Hash[], size: number): Hash[] {
  if (!Number.isInteger(size) || size < 1 || size > hashes.length) {
    throw new RangeError(`the tree of ${hashes.length} leaves has no beginning of ${size}`);
  }
  return subProof(hashes, size, true);
}

function subProof(hashes: readonly Hash[], size: number, known: boolean): Hash[] {
  if (size === hashes.length) return known ? [] : [rootOf(hashes)];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return size <= split
    ? [...subProof(left, size, known), rootOf(right)]
    : [...subProof(right, size - split, false), rootOf(left)];
}

export interface ConsistencyClaim {
  readonly size: number;
  readonly root: Hash;
  readonly laterSize: number;
  readonly laterRoot: Hash;
  readonly path: readonly Hash[];
}

/** Whether the later tree begins with the earlier one (2.1.4.2). */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { size, root, laterSize, laterRoot, path } = claim;
  if (!isIndex(size) || !isIndex(laterSize) || size < 1 || size > laterSize) return false;
  if (size === laterSize) return path.length === 0 && sameHash(root, laterRoot);
  // A perfect earlier tree is a subtree of the later one: the proof leaves its root out.
  const isPerfect = 2 ** Math.floor(Math.log2(size)) === size;
  const [start, ...siblings] = isPerfect ? [root, ...path] : path;
  const roots = start && climb(start, siblings, { size, laterSize });
  return roots !== undefined && sameHash(roots.earlier, root) && sameHash(roots.later, laterRoot);
}

/** Both roots that a consistency proof leads to, or undefined where it leads past the top. */
function climb(
  start: Hash,
  siblings: readonly Hash[],
  { size, laterSize }: { readonly size: number; readonly laterSize: number },
): { readonly earlier: Hash; readonly later: Hash } | undefined {
  let [node, last] = [size - 1, laterSize - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [earlier, later] = [start, start];
  for (const sibling of siblings) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      [earlier, later] = [nodeHash(sibling, earlier), nodeHash(sibling, later)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      later = nodeHash(later, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? { earlier, later } : undefined;
}

export function sameHash(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function isIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

/** The largest power of two below the size. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
