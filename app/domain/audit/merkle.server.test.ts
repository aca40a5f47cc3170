import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GrowingTree } from "./growing-tree.server";
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  rootOf,
  sameHash,
  verifyConsistency,
  verifyInclusion,
  type Hash,
} from "./merkle.server";

const hex = (hash: Hash) => Buffer.from(hash).toString("hex");
const treeOf = (size: number) => Array.from({ length: size }, (_, at) => leafHash(`entry ${at}`));

/** A tree and one of its places. */
const treeAndIndex = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));

/** A tree and a size it had before. */
const grownTree = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size })));

describe("a tree of RFC 9162", () => {
  // The test vectors that Certificate Transparency's implementations share.
  const entries = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];

  it("has the roots that Certificate Transparency's test vectors name", () => {
    const hashes = entries.map((entry) => leafHash(Buffer.from(entry, "hex")));
    const found = hashes.map((_, at) => hex(rootOf(hashes.slice(0, at + 1))));
    expect(found).toEqual(roots);
    expect(hex(rootOf([]))).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });

  it("grows leaf by leaf to the same root, and goes on from its frontier", () => {
    fc.assert(
      fc.property(grownTree, ([size, pause]) => {
        const hashes = treeOf(size);
        const before = GrowingTree.empty();
        for (const hash of hashes.slice(0, pause)) before.add(hash);
        const after = GrowingTree.from(before.size, before.frontier());
        for (const hash of hashes.slice(pause)) after?.add(hash);
        expect(hex(before.root())).toBe(hex(rootOf(hashes.slice(0, pause))));
        expect(hex(after?.root() ?? new Uint8Array())).toBe(hex(rootOf(hashes)));
      }),
    );
  });

  it("refuses a frontier of another size", () => {
    const tree = GrowingTree.empty();
    for (const hash of treeOf(5)) tree.add(hash);
    expect(GrowingTree.from(4, tree.frontier())).toBeUndefined();
    expect(GrowingTree.from(5, tree.frontier())?.size).toBe(5);
  });
});

describe("an inclusion proof", () => {
  it("proves any leaf of any tree", () => {
    fc.assert(
      fc.property(treeAndIndex, ([size, index]) => {
        const hashes = treeOf(size);
        const claim = {
          leaf: leafHash(`entry ${index}`),
          index,
          treeSize: size,
          path: inclusionProof(hashes, index),
          root: rootOf(hashes),
        };
        expect(verifyInclusion(claim)).toBe(true);
      }),
    );
  });

  it("proves no other content, place, size, path or root", () => {
    fc.assert(
      fc.property(treeAndIndex, fc.nat(), fc.nat(255), ([size, index], at, flip) => {
        const hashes = treeOf(size);
        const path = inclusionProof(hashes, index);
        const claim = {
          leaf: leafHash(`entry ${index}`),
          index,
          treeSize: size,
          path,
          root: rootOf(hashes),
        };
        const bent = (hash: Hash) => {
          const copy = Uint8Array.from(hash);
          copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ ((flip % 255) + 1);
          return copy;
        };
        expect(verifyInclusion({ ...claim, leaf: bent(claim.leaf) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: bent(claim.root) })).toBe(false);
        expect(verifyInclusion({ ...claim, path: [...path, claim.leaf] })).toBe(false);
        expect(verifyInclusion({ ...claim, index: size })).toBe(false);
        expect(verifyInclusion({ ...claim, index: index + 0.5 })).toBe(false);
        if (path.length > 0) {
          expect(verifyInclusion({ ...claim, path: path.slice(1) })).toBe(false);
          const place = at % path.length;
          const wrong = path.map((hash, step) => (step === place ? bent(hash) : hash));
          expect(verifyInclusion({ ...claim, path: wrong })).toBe(false);
        }
        if (size > 1) {
          expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(false);
        }
      }),
    );
  });

  it("is refused where there is no such leaf", () => {
    expect(() => inclusionProof(treeOf(3), 3)).toThrow(RangeError);
  });
});

describe("a consistency proof", () => {
  it("shows of any two sizes of one tree that the later begins with the earlier", () => {
    fc.assert(
      fc.property(grownTree, ([size, before]) => {
        const hashes = treeOf(size);
        const claim = {
          size: before,
          root: rootOf(hashes.slice(0, before)),
          laterSize: size,
          laterRoot: rootOf(hashes),
          path: consistencyProof(hashes, before),
        };
        expect(verifyConsistency(claim)).toBe(true);
      }),
    );
  });

  it("fails when an earlier leaf was changed, removed or moved", () => {
    fc.assert(
      fc.property(grownTree, fc.nat(), ([size, before], pick) => {
        fc.pre(before >= 2);
        const hashes = treeOf(size);
        const root = rootOf(hashes.slice(0, before));
        const at = pick % (before - 1);
        const changed = hashes.map((hash, index) => (index === at ? leafHash("other") : hash));
        const removed = [...hashes.filter((_, index) => index !== at), leafHash("filler")];
        const moved = hashes.map((hash, index) =>
          index === at ? (hashes[at + 1] ?? hash) : index === at + 1 ? (hashes[at] ?? hash) : hash,
        );
        for (const forged of [changed, removed, moved]) {
          expect(sameHash(rootOf(forged), rootOf(hashes))).toBe(false);
          const path = consistencyProof(forged, before);
          const claim = { size: before, root, laterSize: size, laterRoot: rootOf(forged), path };
          expect(verifyConsistency(claim)).toBe(false);
        }
      }),
    );
  });

  it("is refused for sizes that the tree never had", () => {
    expect(() => consistencyProof(treeOf(3), 0)).toThrow(RangeError);
    expect(() => consistencyProof(treeOf(3), 4)).toThrow(RangeError);
    const root = rootOf(treeOf(3));
    expect(verifyConsistency({ size: 4, root, laterSize: 3, laterRoot: root, path: [] })).toBe(
      false,
    );
    expect(verifyConsistency({ size: 0, root, laterSize: 3, laterRoot: root, path: [] })).toBe(
      false,
    );
  });
});
