/**
 * The audit path of a leaf (RFC 9162, 2.1.3.1) from roots of ranges, without having all leaves at
 * hand: a tree of a billion leaves asks for some thirty.
 */
import type { Hash } from "./merkle.server";

/** Leaves from `from` up to, not including, `to`. `from` is a multiple of the power of two that holds them. */
export type RootOfRange = (from: number, to: number) => Promise<Hash>;

/** Lowest sibling first. Throws where there is no such leaf. */
export async function inclusionPath(
  { index, treeSize }: { readonly index: number; readonly treeSize: number },
  rootOfRange: RootOfRange,
): Promise<Hash[]> {
  if (!Number.isInteger(index) || index < 0 || index >= treeSize) {
    throw new RangeError(`the tree of ${treeSize} leaves has no leaf ${index}`);
  }
  const siblings: Hash[] = [];
  let [from, to] = [0, treeSize];
  while (to - from > 1) {
    const middle = from + leftSize(to - from);
    if (index < middle) {
      siblings.push(await rootOfRange(middle, to));
      to = middle;
    } else {
      siblings.push(await rootOfRange(from, middle));
      from = middle;
    }
  }
  return siblings.reverse();
}

/** How many leaves are left of the root's middle: the largest power of two below the size. */
export function leftSize(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}
