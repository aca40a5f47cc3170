/** Signs roots, and checks signatures: Ed25519 over one canonical statement. */
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { canonicalJson } from "~/lib/canonical-json";
import { CHECKPOINT_KIND, type Checkpoint } from "./log-format";

/** What a raw key is preceded by in PKCS #8 and SPKI (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
const KEY_BYTES = 32;

export type Statement = Omit<Checkpoint, "kind" | "publicKey" | "signature">;

export interface SigningKey {
  readonly privateKey: KeyObject;
  /** Base64 of the 32 bytes. */
  readonly publicKey: string;
}

/** The key pair of a 32-byte seed. */
export function signingKey(seed: Uint8Array): SigningKey {
  const der = Buffer.concat([PKCS8, seed]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { privateKey, publicKey: rawPublicKey(createPublicKey(privateKey)) };
}

export function signCheckpoint(key: SigningKey, statement: Statement): Checkpoint {
  const signature = sign(null, statementBytes(statement), key.privateKey).toString("base64");
  return { kind: CHECKPOINT_KIND, ...statement, publicKey: key.publicKey, signature };
}

/** Whether the signature is that of the key the checkpoint names. Whose key it is, is not asked. */
export function isSignedByItsKey(checkpoint: Checkpoint): boolean {
  const raw = Buffer.from(checkpoint.publicKey, "base64");
  if (raw.length !== KEY_BYTES) return false;
  const key = publicKeyOf(raw);
  return verify(null, statementBytes(checkpoint), key, Buffer.from(checkpoint.signature, "base64"));
}

/** Base64 of an Ed25519 key's 32 bytes, from PEM. Throws on anything else. */
export function publicKeyFromPem(pem: string): string {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new TypeError("the key is not an Ed25519 key");
  return rawPublicKey(key);
}

export function publicKeyToPem(publicKey: string): string {
  return publicKeyOf(Buffer.from(publicKey, "base64"))
    .export({ format: "pem", type: "spki" })
    .toString();
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, raw]), format: "der", type: "spki" });
}

function rawPublicKey(key: KeyObject): string {
  return key.export({ format: "der", type: "spki" }).subarray(SPKI.length).toString("base64");
}

function statementBytes({ shop, seq, treeSize, root, sealedAt }: Statement): Buffer {
  const statement = { kind: CHECKPOINT_KIND, shop, seq, treeSize, root, sealedAt };
  return Buffer.from(canonicalJson(statement));
}
