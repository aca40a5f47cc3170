/**
 * The exported log: JSON Lines that anybody can check without the app. Safe in a browser.
 *
 * A header, which says when it is an excerpt; then every sealed event in the order of the tree, or the bare hash of one whose content
 * is gone; each seal right after the last event it covers; last, events that no seal covers yet.
 */
import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

export const LOG_KIND = "kept.audit.log/1";
export const CHECKPOINT_KIND = "kept.audit.checkpoint/1";
export const PROOF_KIND = "kept.audit.proof/1";

/** A signed root: everything up to `treeSize` is as it was, or the root is another. */
export const checkpointSchema = z.object({
  kind: z.literal(CHECKPOINT_KIND),
  shop: z.string(),
  /** Seals of a shop are numbered without a gap, from 1. */
  seq: z.number().int().positive(),
  treeSize: z.number().int().positive(),
  root: hash,
  sealedAt: z.iso.datetime(),
  /** Ed25519 (RFC 8032), base64: the key's 32 bytes and the signature's 64. */
  publicKey: z.base64(),
  signature: z.base64(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Every stored column of one event that has a value, and its place in the tree. */
export const leafContentSchema = z.looseObject({
  id: z.string(),
  index: count,
  shop: z.string(),
  type: z.string(),
});
export type LeafContent = z.infer<typeof leafContentSchema>;

export const logLineSchema = z.discriminatedUnion("kind", [
  z.object({
    ...{ kind: z.literal(LOG_KIND), shop: z.string(), exportedAt: z.iso.datetime() },
    /** What an excerpt shows; of every other event it holds the hash alone. */
    excerpt: z.string().optional(),
  }),
  z.object({ kind: z.literal("event"), hash, leaf: leafContentSchema }),
  z.object({ kind: z.literal("hash"), hash, index: count, id: z.string() }),
  checkpointSchema,
  z.object({
    kind: z.literal("unsealed"),
    event: z.looseObject({ id: z.string(), type: z.string() }),
  }),
]);
export type LogLine = z.infer<typeof logLineSchema>;

/** One event, and the way from it to a signed root. */
export const proofSchema = z.object({
  kind: z.literal(PROOF_KIND),
  leaf: leafContentSchema,
  path: z.array(hash),
  checkpoint: checkpointSchema,
});
export type Proof = z.infer<typeof proofSchema>;

/** What the log says of its own pruning; written by `kept_prune_audit` in the database. */
export const prunedDetailSchema = z.object({
  upTo: count,
  rows: count,
  sealedBefore: z.iso.datetime(),
});

/** Nothing younger is ever pruned: the database's function refuses it, and so does the verifier. */
export const SHORTEST_KEEP_DAYS = 183;
