import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inclusionPath } from "./inclusion-path";
import { GrowingTree, type TreeNode } from "./growing-tree.server";
import { inclusionProof, leafHash, rootOf } from "./merkle.server";

const leaves = (size: number) => Array.from({ length: size }, (_, at) => leafHash(`leaf ${at}`));

describe("a path from roots of ranges", () => {
  it("is the path that all leaves together give, for every tree and leaf", async () => {
    const sizeAndIndex = fc
      .integer({ min: 1, max: 700 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
    await fc.assert(
      fc.asyncProperty(sizeAndIndex, async ([treeSize, index]) => {
        const hashes = leaves(treeSize);
        const path = await inclusionPath({ index, treeSize }, (from, to) =>
          Promise.resolve(rootOf(hashes.slice(from, to))),
        );
        expect(path).toEqual(inclusionProof(hashes, index));
      }),
    );
  });

  it("asks for thirty roots in a tree of a billion leaves", async () => {
    let asked = 0;
    const root = () => Promise.resolve(leafHash(String((asked += 1))));
    await inclusionPath({ index: 123_456_789, treeSize: 1_000_000_000 }, root);
    expect(asked).toBeLessThanOrEqual(30);
  });

  it("does not exist for a leaf that is not there", async () => {
    const root = () => Promise.resolve(leafHash(""));
    await expect(inclusionPath({ index: 5, treeSize: 5 }, root)).rejects.toThrow(RangeError);
  });
});

describe("a growing tree", () => {
  it("tells of every perfect subtree once, with its root", () => {
    const hashes = leaves(300);
    const nodes: TreeNode[] = [];
    const tree = GrowingTree.empty();
    for (const leaf of hashes) tree.add(leaf, (node) => nodes.push(node));
    expect(new Set(nodes.map(({ level, index }) => `${level}:${index}`)).size).toBe(nodes.length);
    for (const { level, index, hash } of nodes) {
      const size = 2 ** level;
      expect(hash).toEqual(rootOf(hashes.slice(index * size, (index + 1) * size)));
    }
    expect(nodes.filter(({ level }) => level === 8)).toHaveLength(1);
  });
});
