import { createHash } from "node:crypto";
import { canonicalJson } from "~/lib/canonical-json";

/** Says exactly what is approved: whatever is in these facts cannot change without being noticed. */
export function fingerprintOf(facts: Readonly<Record<string, unknown>>): string {
  return createHash("sha256").update(canonicalJson(facts)).digest("hex");
}
