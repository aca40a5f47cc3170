/** Secrets in links: 256 random bits; only their SHA-256 is looked up. */
import { randomBytes } from "node:crypto";
import { secretDigest } from "~/lib/cipher/blind-index.server";

const form = /^[A-Za-z0-9_-]{43}$/;

export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** The digest to look up, or undefined for what is no secret of ours. */
export function digestOf(secret: string): string | undefined {
  return form.test(secret) ? secretDigest(secret) : undefined;
}
