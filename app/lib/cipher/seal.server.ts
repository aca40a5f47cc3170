/**
 * AES-256-GCM over a text, bound to the place it is stored in.
 *
 * Format: `k1.<key fingerprint>.<base64url of nonce ‖ ciphertext ‖ tag>`. The associated data names
 * shop, model, field and row, so a ciphertext copied to another place does not open there. The
 * nonce is random (96 bits): a key seals far fewer than the 2³² texts at which NIST SP 800-38D
 * limits random nonces.
 */
import { createCipheriv, createDecipheriv } from "node:crypto";
import { AppError } from "../errors";
import { freshBytes } from "./fresh-bytes.server";
import { fingerprintOf } from "./keyring.server";

declare const sealedBrand: unique symbol;
/** Ciphertext of this module; only `seal` makes one. */
export type Sealed = string & { readonly [sealedBrand]: true };

/** Where a ciphertext lives. All four parts are authenticated. */
export interface SealPlace {
  readonly shop: string;
  readonly model: string;
  readonly field: string;
  readonly row: string;
}

/** A key with its fingerprint worked out once. */
export interface SealingKey {
  readonly key: Buffer;
  readonly fingerprint: string;
}

const VERSION = "k1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const formPattern = /^k1\.([0-9a-f]{12})\.([A-Za-z0-9_-]{38,})$/;

export function newSealingKey(): SealingKey {
  return sealingKey(freshBytes(KEY_BYTES));
}

export function sealingKey(key: Buffer): SealingKey {
  if (key.length !== KEY_BYTES) throw new Error("a sealing key has 32 bytes");
  return { key, fingerprint: fingerprintOf(key) };
}

export function seal(key: SealingKey, place: SealPlace, clear: string | Buffer): Sealed {
  const nonce = freshBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.key, nonce);
  cipher.setAAD(associatedData(place));
  // Bytes at once: the cipher takes twice as long over a string.
  const bytes = typeof clear === "string" ? Buffer.from(clear) : clear;
  const sealed = cipher.update(bytes);
  cipher.final(); // in this mode it adds nothing, and completes the tag
  const body = Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
  return `${VERSION}.${key.fingerprint}.${body.toString("base64url")}` as Sealed;
}

/** The bytes. Throws `cannot-open` naming the place when key, place or ciphertext are not right. */
export function openBytes(key: SealingKey, place: SealPlace, sealed: string): Buffer {
  const match = formPattern.exec(sealed);
  if (!match?.[2]) throw cannotOpen(place, "it is not ciphertext of this app");
  if (match[1] !== key.fingerprint) {
    throw cannotOpen(place, `it was sealed with key ${match[1]}, not ${key.fingerprint}`);
  }
  const body = Buffer.from(match[2], "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key.key, body.subarray(0, NONCE_BYTES));
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
  try {
    const clear = decipher.update(body.subarray(NONCE_BYTES, body.length - TAG_BYTES));
    return Buffer.concat([clear, decipher.final()]);
  } catch (cause) {
    throw cannotOpen(place, "it was changed, or belongs to another row", cause);
  }
}

export function openText(key: SealingKey, place: SealPlace, sealed: string): string {
  return openBytes(key, place, sealed).toString("utf8");
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === "string" && formPattern.test(value);
}

/** The fingerprint of the key a ciphertext needs, or undefined where it is no ciphertext. */
export function keyFingerprintIn(sealed: string): string | undefined {
  return formPattern.exec(sealed)?.[1];
}

/** Length-prefixed, so that no two places share one encoding. */
function associatedData({ shop, model, field, row }: SealPlace): Buffer {
  return Buffer.from([shop, model, field, row].map((part) => `${part.length}:${part}`).join("|"));
}

function cannotOpen(
  { shop, model, field, row }: SealPlace,
  why: string,
  cause?: unknown,
): AppError {
  return new AppError(
    "cannot-open",
    `${model}.${field} of ${row} (${shop}) does not open: ${why}`,
    {
      cause,
    },
  );
}
