/** Checks a receipt from its file alone: no database, no secret. */
import { createHash } from "node:crypto";
import { leafHash, verifyInclusion, verifyProof } from "~/domain/audit/index.server";
import { canonicalJson } from "~/lib/canonical-json";
import { bannerConfigSchema } from "../banner-config";
import { wasAsked } from "../decision";
import { consentRecord } from "./consent-record";
import { consentRecord1 } from "./consent-record-1";
import type { Receipt } from "./receipt-format";

export const receiptFaults = [
  "not-sealed-yet",
  "not-in-its-batch",
  "another-batch",
  "proof",
  "notice",
  "texts",
  "texts-unknown",
  "record",
] as const;
export type ReceiptFault = (typeof receiptFaults)[number];

/**
 * What does not hold, in the order of the checks; nothing where all does. `texts-unknown`: the record
 * itself says that the browser named no texts, or others than were published.
 */
export function verifyReceipt(
  receipt: Receipt,
  options: { readonly publicKeys?: readonly string[] } = {},
): ReceiptFault[] {
  const { decision, notice, batch, proof } = receipt;
  const faults: ReceiptFault[] = [];
  if (sha256(canonicalJson(notice.published)) !== decision.noticeHash) faults.push("notice");
  if (decision.flags.includes("text-unknown")) faults.push("texts-unknown");
  else if (!showsWhatWasShown(receipt)) faults.push("texts");
  if (!tellsOf(receipt)) faults.push("record");
  if (!proof) return [...faults, "not-sealed-yet"];
  // Its commit is sealed, and it has no place in it: it is not what was committed.
  if (!batch) return [...faults, "not-in-its-batch"];
  const { type, detail, shop } = proof.leaf;
  const root = rootIn(detail);
  if (type !== "consent.recorded" || shop !== decision.shop || !root) faults.push("another-batch");
  const inBatch = verifyInclusion({
    leaf: leafHash(canonicalJson(decision)),
    index: batch.index,
    treeSize: batch.size,
    path: batch.path.map((each) => Buffer.from(each, "hex")),
    root: Buffer.from(root ?? "", "hex"),
  });
  if (!inBatch) faults.push("not-in-its-batch");
  if (!verifyProof(proof, options)) faults.push("proof");
  return faults;
}

/** The texts whose hash was sealed; nothing where nobody was asked. */
function showsWhatWasShown({ decision, notice }: Receipt): boolean {
  if (!wasAsked(decision.method)) return notice.shown.length === 0;
  return sha256(JSON.stringify(notice.shown)) === decision.textHash;
}

/**
 * Whether the fields for people, which are not sealed themselves, say what was sealed and published.
 * The kinds of data are words of the app's that may have changed since, and are left out.
 */
function tellsOf({ kind, record, decision, notice, issuedAt }: Receipt): boolean {
  const published = bannerConfigSchema.safeParse(notice.published);
  if (!published.success) return false;
  const { vendors } = published.data;
  const recordOf = kind === "kept.consent.receipt/1" ? consentRecord1 : consentRecord;
  const told = recordOf(decision, { vendors, at: new Date(issuedAt) });
  return sha256(comparable(told)) === sha256(comparable(record));
}

function comparable(record: object): string {
  return canonicalJson(
    JSON.parse(JSON.stringify(record, (key, value: unknown) => (key === "dataKinds" ? 0 : value))),
  );
}

function rootIn(detail: unknown): string | undefined {
  const root: unknown =
    typeof detail === "object" && detail !== null ? Reflect.get(detail, "root") : undefined;
  return typeof root === "string" ? root : undefined;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const words: Readonly<Record<ReceiptFault, string>> = {
  "not-sealed-yet": "the record is not sealed yet: fetch the receipt again in some minutes",
  "not-in-its-batch": "the record is not the one that was sealed",
  "another-batch": "the proof is that of something else",
  proof: "the proof does not lead to a root signed by an expected key",
  notice: "the banner is not the one that was published",
  texts: "the texts are not those that were shown",
  record: "its fields say something else than what was sealed",
  "texts-unknown": "the record does not name published texts: it never counted as consent",
};

export function describeReceiptFault(fault: ReceiptFault): string {
  return words[fault];
}
