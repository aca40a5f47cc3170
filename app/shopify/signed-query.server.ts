/**
 * Whose visitor a beacon is from, by the host's signature on the address.
 *
 * The host signs shop, customer and second, not the body: in a burst many visitors of one second carry
 * the same query, so one that was proved is remembered for as long as it is good.
 */
import { parseShopDomain, type ShopDomain } from "~/lib/ids";
import { isFresh, isSignedByProxy } from "./proxy-signature.server";

interface SignedQuery {
  /** What the query says, proved or not. */
  readonly shop: ShopDomain | undefined;
  readonly isProved: boolean;
  /** The digits of the customer who is logged in; "" for anybody else. */
  readonly customer: string;
}

interface Proved extends SignedQuery {
  readonly timestamp: number;
}

/** Queries remembered at once: a second of many shops. */
const MOST_REMEMBERED = 2000;

/** One reader a process. */
export function createSignedQueries(
  secret: string,
): (text: string, at: { readonly now: Date }) => SignedQuery {
  const remembered = new Map<string, Proved>();
  return (text, { now }) => {
    const known = remembered.get(text);
    if (known && isFresh(known.timestamp, now)) return known;
    const query = new URLSearchParams(text);
    const read = {
      shop: parseShopDomain(query.get("shop")),
      isProved: isSignedByProxy(secret, query, { now }),
      customer: query.get("logged_in_customer_id") ?? "",
    };
    if (!read.isProved) return read;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, { ...read, timestamp: Number(query.get("timestamp")) });
    return read;
  };
}
