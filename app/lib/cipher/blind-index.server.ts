/**
 * Keyed digests: for look-ups of sealed values and for pseudonyms.
 *
 * HMAC-SHA256 under a shop's own key. Without the key a digest cannot be tried against a list of
 * known addresses, as an unkeyed hash could (WP29 Opinion 05/2014 on anonymisation).
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** 128 bits, hex. `kind` keeps equal values of different fields apart. */
export function blindIndex(key: Buffer, kind: string, value: string): string {
  return createHmac("sha256", key).update(`${kind}\n${value}`).digest("hex").slice(0, 32);
}

/** Addresses compare without regard to case and surrounding space. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Digest for secrets we hand out in links: they are random, so an unkeyed digest is enough. */
export function secretDigest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares two secrets without telling by time how much of them agrees. */
export function equalSecrets(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest();
  const right = createHash("sha256").update(b).digest();
  return timingSafeEqual(left, right);
}
