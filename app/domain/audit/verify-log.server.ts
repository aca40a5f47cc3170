/**
 * Checks a log from its exported lines alone: no database, no secret, one pass, flat memory.
 *
 * Every row is hashed again and compared with its leaf, the leaves with each seal's root, the roots
 * with their signatures, and the tree with the anchors: roots that were kept elsewhere. Who owns
 * the database can change a row and seal the log anew; they cannot change an anchor.
 */
import { canonicalJson } from "~/lib/canonical-json";
import type { Finding } from "./finding";
import { GrowingTree } from "./growing-tree.server";
import { isSignedByItsKey } from "./checkpoint.server";
import {
  LOG_KIND,
  logLineSchema,
  type Checkpoint,
  type LeafContent,
  type LogLine,
} from "./log-format";
import { leafHash } from "./merkle.server";
import { PrunedRows } from "./pruned-rows";

export interface VerifyOptions {
  /** Base64 of the Ed25519 keys that may have signed; without any, those the seals name. */
  readonly publicKeys?: readonly string[];
  /** Checkpoints that were kept outside the database. */
  readonly anchors?: readonly Checkpoint[];
}

export interface Verification {
  readonly ok: boolean;
  readonly shop: string | undefined;
  /** What an excerpt shows; undefined for the whole log. Then `pruned` were left out as well. */
  readonly excerpt: string | undefined;
  /** Leaves in the tree, those without content among them, and events not sealed yet. */
  readonly rows: number;
  readonly pruned: number;
  readonly unsealed: number;
  readonly seals: number;
  readonly lastSealedAt: string | undefined;
  readonly signedBy: readonly string[];
  /** The first of them, in the order of the log; `problems` counts all. */
  readonly findings: readonly Finding[];
  readonly problems: number;
}

const FINDINGS_SHOWN = 100;
/** Rows whose content does not fit their leaf, kept to tell a changed one from a moved one. */
const MISFITS_COMPARED = 200;

/** Takes the parsed JSON of each line. Never throws over the content of a log. */
export async function verifyLog(
  lines: AsyncIterable<unknown> | Iterable<unknown>,
  options: VerifyOptions = {},
): Promise<Verification> {
  const check = new LogCheck(options);
  for await (const line of lines) check.take(line);
  return check.end();
}

interface Misfit {
  readonly leaf: LeafContent;
  readonly index: number;
  readonly hash: string;
}

class LogCheck {
  private readonly tree = GrowingTree.empty();
  private readonly pruned = new PrunedRows();
  private readonly found: Finding[] = [];
  private readonly misfits: Misfit[] = [];
  private readonly signedBy = new Set<string>();
  private readonly anchors: Checkpoint[];
  private problems = 0;
  private lines = 0;
  private shop: string | undefined;
  private excerpt: string | undefined;
  private unsealed = 0;
  private seals = 0;
  private lastSeq = 0;
  private sealedUpTo = 0;
  private lastSealedAt: string | undefined;
  /** Once the tree has left the sealed one, later roots differ too and would say nothing new. */
  private diverged = false;

  constructor(private readonly options: VerifyOptions) {
    this.anchors = (options.anchors ?? []).toSorted((a, b) => a.treeSize - b.treeSize);
  }

  take(value: unknown): void {
    this.lines += 1;
    const read = logLineSchema.safeParse(value);
    if (read.success) this.takeLine(read.data);
    else this.report({ kind: "unreadable", line: this.lines });
  }

  private takeLine(line: LogLine): void {
    switch (line.kind) {
      case LOG_KIND:
        this.shop = line.shop;
        this.excerpt = line.excerpt;
        return;
      case "event":
        return this.takeEvent(line.leaf, line.hash);
      case "hash":
        this.addLeaf(line.index, line.hash);
        return this.pruned.addRow(line.index, line.id);
      case "unsealed":
        this.unsealed += 1;
        return this.pruned.addRecord(line.event);
      default:
        return this.takeSeal(line);
    }
  }

  private takeEvent(leaf: LeafContent, hash: string): void {
    const { index, id } = leaf;
    if (leaf.shop !== this.shop) this.report({ kind: "other-shop", index, id });
    const fits = Buffer.from(leafHash(canonicalJson(leaf))).toString("hex") === hash;
    if (fits) this.pruned.addRecord(leaf);
    else if (this.misfits.length < MISFITS_COMPARED) this.misfits.push({ leaf, index, hash });
    else this.report({ kind: "changed", index, id });
    this.addLeaf(index, hash);
  }

  private addLeaf(index: number, hash: string): void {
    const { size } = this.tree;
    const next = this.nextIndex;
    if (index > next) this.report({ kind: "missing", from: next, to: index - 1 });
    if (index < next) this.report({ kind: "repeated", index });
    this.nextIndex = Math.max(next, index + 1);
    if (index !== next || next !== size) this.diverged = true;
    this.checkAnchors();
    this.tree.add(Buffer.from(hash, "hex"));
  }
  private nextIndex = 0;

  private takeSeal(seal: Checkpoint): void {
    this.seals += 1;
    const { seq, treeSize } = seal;
    for (
      let missing = this.lastSeq + 1;
      missing < Math.min(seq, this.lastSeq + FINDINGS_SHOWN);
      missing++
    ) {
      this.report({ kind: "seal-missing", seq: missing });
    }
    this.lastSeq = Math.max(seq, this.lastSeq);
    if (treeSize > this.nextIndex) this.report({ kind: "seal-beyond", seq, treeSize });
    else if (!this.diverged && this.rootHex() !== seal.root) {
      this.diverged = true;
      this.report({ kind: "seal-mismatch", seq, from: this.sealedUpTo, to: treeSize - 1 });
    }
    if (seal.shop !== this.shop || !isSignedByItsKey(seal)) {
      this.report({ kind: "seal-signature", seq });
    }
    const { publicKeys } = this.options;
    if (publicKeys && !publicKeys.includes(seal.publicKey)) {
      this.report({ kind: "seal-key", seq, publicKey: seal.publicKey });
    }
    this.signedBy.add(seal.publicKey);
    this.sealedUpTo = Math.max(this.sealedUpTo, treeSize);
    this.lastSealedAt = seal.sealedAt;
    this.pruned.sealed(seal);
  }

  /** An anchor is compared when the tree has its size, before the next leaf is added. */
  private checkAnchors(): void {
    for (
      let next = this.anchors[0];
      next && next.treeSize <= this.tree.size;
      next = this.anchors[0]
    ) {
      this.anchors.shift();
      this.checkSource(next);
      if (next.treeSize !== this.tree.size || next.root !== this.rootHex()) {
        this.report({ kind: "anchor-mismatch", treeSize: next.treeSize });
      }
    }
  }

  private checkSource({ treeSize, ...anchor }: Checkpoint): void {
    if (anchor.shop !== this.shop) this.report({ kind: "anchor-shop", shop: anchor.shop });
    if (!isSignedByItsKey({ treeSize, ...anchor }))
      this.report({ kind: "anchor-signature", treeSize });
    const { publicKeys } = this.options;
    if (publicKeys && !publicKeys.includes(anchor.publicKey)) {
      this.report({ kind: "anchor-key", treeSize, publicKey: anchor.publicKey });
    }
  }

  end(): Verification {
    this.checkAnchors();
    for (const anchor of this.anchors) {
      this.checkSource(anchor);
      this.report({ kind: "anchor-beyond", treeSize: anchor.treeSize, rows: this.tree.size });
    }
    if (this.nextIndex > this.sealedUpTo) {
      this.report({ kind: "never-sealed", from: this.sealedUpTo, to: this.nextIndex - 1 });
    }
    for (const finding of explainMisfits(this.misfits)) this.report(finding);
    // Why content is not there, an excerpt does not show.
    const unexplained = this.excerpt === undefined ? this.pruned.unexplained() : [];
    for (const finding of unexplained) this.report(finding);
    return {
      ok: this.problems === 0,
      shop: this.shop,
      excerpt: this.excerpt,
      rows: this.tree.size,
      pruned: this.pruned.count,
      unsealed: this.unsealed,
      seals: this.seals,
      lastSealedAt: this.lastSealedAt,
      signedBy: [...this.signedBy],
      findings: this.found,
      problems: this.problems,
    };
  }

  private rootHex(): string {
    return Buffer.from(this.tree.root()).toString("hex");
  }

  private report(finding: Finding): void {
    this.problems += 1;
    if (this.found.length < FINDINGS_SHOWN) this.found.push(finding);
  }
}

/** A row that fits another's leaf was moved from there; any other was changed. */
function explainMisfits(misfits: readonly Misfit[]): Finding[] {
  const indexOf = new Map(misfits.map(({ hash, index }) => [hash, index]));
  return misfits.map(({ leaf, index, hash }) => {
    for (const { index: from } of misfits) {
      const there = Buffer.from(leafHash(canonicalJson({ ...leaf, index: from }))).toString("hex");
      if (there === hash || indexOf.get(there) === from) {
        return { kind: "moved", index, id: leaf.id, from };
      }
    }
    return { kind: "changed", index, id: leaf.id };
  });
}
