/**
 * The host's signature on what it forwards from the storefront: hex HMAC-SHA256 over the sorted
 * `key=value` pairs, joined without separator, repeated values by commas.
 *
 * The platform's own library checks the same (and does for pages); this is for the path where a
 * burst of beacons pays for every microsecond. A test holds the two together.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

/** As the library does: a signature is good for so long, in either direction of a clock's error. */
const FRESH_SECONDS = 90;

export function isSignedByProxy(
  secret: string,
  query: URLSearchParams,
  { now }: { readonly now: Date },
): boolean {
  const given = query.get("signature") ?? "";
  if (!isFresh(Number(query.get("timestamp") ?? NaN), now)) return false;
  const pairs = new Map<string, string>();
  for (const [key, value] of query) {
    if (key === "signature") continue;
    const before = pairs.get(key);
    pairs.set(key, before === undefined ? value : `${before},${value}`);
  }
  const text = [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join("");
  const expected = Buffer.from(createHmac("sha256", secret).update(text).digest("hex"));
  const signature = Buffer.from(given);
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

/** `timestamp` in seconds since 1970, as the host writes it. */
export function isFresh(timestamp: number, now: Date): boolean {
  return Math.abs(now.getTime() / 1000 - timestamp) <= FRESH_SECONDS;
}
