import { createHash } from "node:crypto";

/** SHA-256 of the archived text's bytes, hexadecimal: what a shopper can compare. */
export function hashPolicy(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
