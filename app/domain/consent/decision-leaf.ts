/**
 * The bytes of a decision that are sealed: everything that makes it a proof, and no person.
 *
 * The customer's id is left out, so that an erasure can take it without breaking the seal. Two UUIDs
 * of the browser's make the record unguessable from its hash.
 */
import { z } from "zod";
import { purposes, type Purpose } from "./purposes";
import type { AllowedVendor } from "./decision";

export const DECISION_KIND = "kept.consent.decision/1";

/** Of a decision about one vendor: the others are sealed as they were before there were any. */
export const VENDOR_DECISION_KIND = "kept.consent.decision/2";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Each field of a stored decision, and the hash of the archived banner it was made on. */
const plainLeaf = z.strictObject({
  kind: z.literal(DECISION_KIND),
  shop: z.string(),
  decisionId: z.string(),
  visitor: z.string(),
  decidedAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  bannerVersion: z.int(),
  /** SHA-256 of the canonical JSON of the whole published banner. */
  noticeHash: hash,
  /** SHA-256 of the texts shown, as the browser computed it; "" where it could not. */
  textHash: z.string(),
  language: z.string(),
  region: z.string(),
  regime: z.string(),
  rule: z.string(),
  /** A century at most: what dates are computed from in a file that anybody may have written. */
  validDays: z.int().nonnegative().max(36_500),
  keptUntil: z.iso.datetime(),
  method: z.string(),
  gpc: z.boolean(),
  choices: z.strictObject({
    preferences: z.boolean(),
    analytics: z.boolean(),
    marketing: z.boolean(),
    saleOfData: z.boolean(),
  }),
  device: z.string(),
  flags: z.array(z.string()),
});

export const decisionLeafSchema = z.discriminatedUnion("kind", [
  plainLeaf,
  plainLeaf.extend({
    kind: z.literal(VENDOR_DECISION_KIND),
    vendor: z.strictObject({ id: z.string(), purpose: z.enum(purposes) }),
  }),
]);
export type DecisionLeaf = z.infer<typeof decisionLeafSchema>;

/** The vendor that a decision is about, where it is about one. */
export function vendorOf(leaf: DecisionLeaf): AllowedVendor | undefined {
  return leaf.kind === VENDOR_DECISION_KIND ? leaf.vendor : undefined;
}

/** A decision as stored, dates as ISO text. */
export interface SealableDecision extends Omit<
  z.infer<typeof plainLeaf>,
  "kind" | "shop" | "noticeHash" | "choices" | "flags"
> {
  readonly preferences: boolean;
  readonly analytics: boolean;
  readonly marketing: boolean;
  readonly saleOfData: boolean;
  readonly flags: readonly string[];
  readonly vendor: string | null;
  readonly vendorPurpose: string | null;
}

/**
 * In the order of canonical JSON (RFC 8785), so that plain `JSON.stringify` writes just that: a burst
 * hashes thousands a second. A test compares the two.
 */
export function decisionLeaf(
  shop: string,
  noticeHash: string,
  row: SealableDecision,
): DecisionLeaf {
  const { analytics, marketing, preferences, saleOfData, vendor, vendorPurpose } = row;
  const plain = {
    bannerVersion: row.bannerVersion,
    choices: { analytics, marketing, preferences, saleOfData },
    decidedAt: row.decidedAt,
    decisionId: row.decisionId,
    device: row.device,
    flags: [...row.flags],
    gpc: row.gpc,
    keptUntil: row.keptUntil,
    kind: DECISION_KIND,
    language: row.language,
    method: row.method,
    noticeHash,
    receivedAt: row.receivedAt,
    regime: row.regime,
    region: row.region,
    rule: row.rule,
    shop,
    textHash: row.textHash,
    validDays: row.validDays,
    visitor: row.visitor,
  } satisfies DecisionLeaf;
  if (vendor === null) return plain;
  const { visitor, ...most } = plain;
  // Checked when it came.
  const purpose = vendorPurpose as Purpose;
  return { ...most, kind: VENDOR_DECISION_KIND, vendor: { id: vendor, purpose }, visitor };
}
