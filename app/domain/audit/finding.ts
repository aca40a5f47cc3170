/** What a verification can find wrong with a log, and how it is told. Safe in a browser. */

export type Finding =
  | { readonly kind: "changed"; readonly index: number; readonly id: string }
  | { readonly kind: "moved"; readonly index: number; readonly id: string; readonly from: number }
  | { readonly kind: "removed"; readonly index: number; readonly id: string; readonly more: number }
  | { readonly kind: "missing"; readonly from: number; readonly to: number }
  | { readonly kind: "repeated"; readonly index: number }
  | { readonly kind: "other-shop"; readonly index: number; readonly id: string }
  | { readonly kind: "seal-missing"; readonly seq: number }
  | {
      readonly kind: "seal-mismatch";
      readonly seq: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "seal-signature"; readonly seq: number }
  | { readonly kind: "seal-key"; readonly seq: number; readonly publicKey: string }
  | { readonly kind: "seal-beyond"; readonly seq: number; readonly treeSize: number }
  | { readonly kind: "never-sealed"; readonly from: number; readonly to: number }
  | { readonly kind: "anchor-mismatch"; readonly treeSize: number }
  | { readonly kind: "anchor-beyond"; readonly treeSize: number; readonly rows: number }
  | { readonly kind: "anchor-signature"; readonly treeSize: number }
  | { readonly kind: "anchor-key"; readonly treeSize: number; readonly publicKey: string }
  | { readonly kind: "anchor-shop"; readonly shop: string }
  | { readonly kind: "unreadable"; readonly line: number };

type Told = { readonly [K in Finding["kind"]]: (finding: Extract<Finding, { kind: K }>) => string };

const told: Told = {
  changed: ({ id, index }) =>
    `Row ${id} (index ${index}) was changed: its content no longer has the hash it was sealed with.`,
  moved: ({ from, id, index }) =>
    `Row ${id} (index ${index}) was reordered: it was sealed at index ${from}.`,
  removed: ({ id, index, more }) =>
    `Row ${id} (index ${index})${more > 0 ? ` and the ${more} after it were` : " was"} removed: its seal remains, and no recorded pruning covers it.`,
  missing: ({ from, to }) =>
    from === to
      ? `The row at index ${from} is missing altogether.`
      : `The rows at index ${from} to ${to} are missing altogether.`,
  repeated: ({ index }) => `The row at index ${index} stands where an earlier index was.`,
  "other-shop": ({ id, index }) => `Row ${id} (index ${index}) belongs to another shop.`,
  "seal-missing": ({ seq }) => `Seal ${seq} is missing.`,
  "seal-mismatch": ({ from, seq, to }) =>
    `Seal ${seq} does not fit its rows: something at index ${from} to ${to} was changed, removed or reordered after it was signed.`,
  "seal-signature": ({ seq }) => `The signature of seal ${seq} is bad.`,
  "seal-key": ({ publicKey, seq }) =>
    `Seal ${seq} was signed with a key that is not the one given (${publicKey}).`,
  "seal-beyond": ({ seq, treeSize }) =>
    `Seal ${seq} covers ${treeSize} rows, which are not all there.`,
  "never-sealed": ({ from, to }) =>
    `The rows at index ${from} to ${to} are in the tree, and no seal covers them.`,
  "anchor-mismatch": ({ treeSize }) =>
    `The anchor over ${treeSize} rows does not match: the log was changed and sealed again after the anchor was taken.`,
  "anchor-beyond": ({ rows, treeSize }) =>
    `The anchor covers ${treeSize} rows, but only ${rows} are there: the end of the log was removed.`,
  "anchor-signature": ({ treeSize }) => `The signature of the anchor over ${treeSize} rows is bad.`,
  "anchor-key": ({ publicKey, treeSize }) =>
    `The anchor over ${treeSize} rows was signed with a key that is not the one given (${publicKey}).`,
  "anchor-shop": ({ shop }) => `The anchor belongs to another shop, ${shop}.`,
  unreadable: ({ line }) => `Line ${line} is not a line of an exported log.`,
};

/** One plain sentence that names the row, the seal or the anchor. */
export function describeFinding(finding: Finding): string {
  const tell: (finding: never) => string = told[finding.kind];
  // The table is typed by kind: what stands under a finding's kind takes that finding.
  return tell(finding as never);
}
