/** Checks a proof from its file alone: no database, no secret. */
import { hashOfLeaf } from "./audit-leaf.server";
import { isSignedByItsKey } from "./checkpoint.server";
import type { Proof } from "./log-format";
import { verifyInclusion } from "./merkle.server";

/** Whether the proof leads to its checkpoint, and the checkpoint is signed by an expected key. */
export function verifyProof(
  { leaf, path, checkpoint }: Proof,
  { publicKeys }: { readonly publicKeys?: readonly string[] } = {},
): boolean {
  const leads = verifyInclusion({
    leaf: hashOfLeaf(leaf),
    index: leaf.index,
    treeSize: checkpoint.treeSize,
    path: path.map((hash) => Buffer.from(hash, "hex")),
    root: Buffer.from(checkpoint.root, "hex"),
  });
  const expected = publicKeys?.includes(checkpoint.publicKey) ?? true;
  return leads && expected && leaf.shop === checkpoint.shop && isSignedByItsKey(checkpoint);
}
