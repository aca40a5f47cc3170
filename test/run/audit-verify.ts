/**
 * `npm run audit:verify -- export.jsonl [--anchor checkpoint.json]… [--key public.pem]…`
 *
 * Verifies an exported audit log (or the proof of one event, or the receipt of a shopper's choice) on
 * any machine: no database, no secret. An anchor is a checkpoint that was kept elsewhere; a mail that was saved as text will do.
 * Exits 1 when anything does not fit, after naming it; 2 when a file cannot be read.
 */
import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { publicKeyFromPem } from "~/domain/audit/checkpoint.server";
import {
  checkpointSchema,
  describeFinding,
  PROOF_KIND,
  proofSchema,
  type Checkpoint,
} from "~/domain/audit/model";
import { verifyLog } from "~/domain/audit/verify-log.server";
import { verifyProof } from "~/domain/audit/verify-proof.server";
import { receiptKinds, receiptSchema } from "~/domain/consent/receipt/receipt-format";
import {
  describeReceiptFault,
  verifyReceipt,
} from "~/domain/consent/receipt/verify-receipt.server";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    anchor: { type: "string", multiple: true, default: [] },
    key: { type: "string", multiple: true },
  },
});
const [file] = positionals;
if (file === undefined || positionals.length > 1) {
  fail("Usage: npm run audit:verify -- export.jsonl [--anchor checkpoint.json] [--key public.pem]");
}
const proofKind = z.object({ kind: z.literal(PROOF_KIND) });
const receiptKind = z.object({ kind: z.enum(receiptKinds) });
const anchors = values.anchor.map(readAnchor);
const publicKeys = values.key?.flatMap(readKeys);
const document = await documentIn(file);
process.exitCode = (await check(document)) ? 0 : 1;

async function check(found: unknown): Promise<boolean> {
  if (proofKind.safeParse(found).success) return checkProof(found);
  if (receiptKind.safeParse(found).success) return checkReceipts(file ?? "");
  return checkLog(file ?? "");
}

/** One receipt, or an export of records: one a line. */
async function checkReceipts(path: string): Promise<boolean> {
  let [all, held] = [0, 0];
  for await (const line of linesOf(path)) {
    all += 1;
    if (checkReceipt(line)) held += 1;
  }
  if (all > 1) console.log(`${held} of ${all} receipts hold.`);
  return held === all;
}

/** The record, the texts it was made on, and the way to a signed seal. */
function checkReceipt(content: unknown): boolean {
  const read = receiptSchema.safeParse(content);
  if (!read.success) {
    console.error("This is no complete receipt.");
    return false;
  }
  const receipt = read.data;
  const faults = verifyReceipt(receipt, publicKeys ? { publicKeys } : {});
  const { decision, proof } = receipt;
  if (faults.length > 0) {
    console.error(`Record     ${decision.decisionId} of ${decision.shop} does not hold:`);
    for (const fault of faults) console.error(`  ✗ ${describeReceiptFault(fault)}`);
    return false;
  }
  console.log(`Record     ${decision.decisionId} of ${decision.shop}, ${decision.decidedAt}`);
  const { shown } = receipt.notice;
  const version = decision.bannerVersion;
  console.log(
    shown.length === 0
      ? "Texts      none: a browser's signal was the answer, and nobody was asked"
      : `Texts      ${shown.length}, in ${decision.language}: as published in version ${version}`,
  );
  console.log(
    `Sealed     ${proof?.checkpoint.sealedAt ?? ""} by ${proof?.checkpoint.publicKey ?? ""}`,
  );
  console.log("The receipt holds.");
  return checkProof(proof);
}

async function checkLog(path: string): Promise<boolean> {
  const result = await verifyLog(linesOf(path), { anchors, ...(publicKeys ? { publicKeys } : {}) });
  const { rows, pruned, seals, unsealed, lastSealedAt, signedBy, excerpt } = result;
  console.log(`Shop       ${result.shop ?? "not named"}`);
  if (excerpt !== undefined) console.log(`Excerpt    of ${excerpt}, not the whole log`);
  const without = excerpt === undefined ? "pruned" : "left out or pruned";
  console.log(
    `Events     ${rows} sealed (${pruned} of them ${without}), ${unsealed} not sealed yet`,
  );
  console.log(`Seals      ${seals}${lastSealedAt ? `, the last on ${lastSealedAt}` : ""}`);
  console.log(
    `Anchors    ${anchors.length === 0 ? "none: a log sealed anew cannot be told apart" : anchors.length}`,
  );
  for (const key of signedBy) {
    console.log(`Signed by  ${key}${publicKeys ? "" : " (give it with --key to have it checked)"}`);
  }
  for (const finding of result.findings) console.error(`  ✗ ${describeFinding(finding)}`);
  const hidden = result.problems - result.findings.length;
  if (hidden > 0) console.error(`  … and ${hidden} more`);
  console.log(
    result.ok ? "The log is whole." : `The log was tampered with: ${result.problems} findings.`,
  );
  return result.ok;
}

function checkProof(text: unknown): boolean {
  const read = proofSchema.safeParse(text);
  if (!read.success || !verifyProof(read.data, publicKeys ? { publicKeys } : {})) {
    console.error("The proof does not hold.");
    return false;
  }
  const { leaf, checkpoint } = read.data;
  if (anchors.length > 0 && !anchors.some(({ root }) => root === checkpoint.root)) {
    console.error("The proof leads to another checkpoint than the anchor.");
    return false;
  }
  console.log(
    `Row ${leaf.id} (index ${leaf.index}) is in the log that the checkpoint of ${checkpoint.sealedAt} stands for.`,
  );
  return true;
}

async function* linesOf(path: string): AsyncGenerator<unknown> {
  const input = createReadStream(path);
  await once(input, "ready").catch(() => fail(`${path} cannot be read.`));
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== "") yield parsed(line);
  }
}

/** What is no JSON is no line of a log; the verifier names it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The file's first line: all of a proof or a receipt, the header of a log. */
async function documentIn(path: string): Promise<unknown> {
  for await (const line of linesOf(path)) return line;
  return undefined;
}

function readAnchor(path: string): Checkpoint {
  const [found] = /\{[^{}]*"kept\.audit\.checkpoint\/1"[^{}]*\}/.exec(contentOf(path)) ?? [];
  const read = checkpointSchema.safeParse(parsed(found ?? ""));
  return read.success ? read.data : fail(`${path} holds no checkpoint of an audit log.`);
}

/** One key after the other: the one in use, and those used before. */
function readKeys(path: string): string[] {
  const blocks = contentOf(path).match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
  try {
    if (blocks.length > 0) return blocks.map(publicKeyFromPem);
  } catch {
    // Told below, as a file without any key is.
  }
  return fail(`${path} is not an Ed25519 public key in PEM form.`);
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return fail(`${path} cannot be read.`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
