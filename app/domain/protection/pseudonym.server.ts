/** Keyed digests of a person's identifiers, under keys of one shop (GDPR Art. 4(5)). */
import type { Tx } from "~/db.server";
import { blindIndex, normaliseEmail } from "~/lib/cipher/blind-index.server";
import type { ShopDomain } from "~/lib/ids";
import { currentKey } from "./shop-keys.store.server";

/** Names a person in the audit log without saying who: the same person, the same name, in one shop. */
export async function pseudonym(tx: Tx, shop: ShopDomain, identifier: string): Promise<string> {
  const { key } = await currentKey(tx, shop, "index");
  return `p_${blindIndex(key, "person", identifier.trim().toLowerCase())}`;
}

/** Finds requests by e-mail address although the address is sealed. */
export async function contactIndex(tx: Tx, shop: ShopDomain, email: string): Promise<string> {
  const { key } = await currentKey(tx, shop, "index");
  return blindIndex(key, "contact", normaliseEmail(email));
}

/** What remains of an erased person, so that the next sync does not bring them back. */
export async function tombstoneHash(tx: Tx, shop: ShopDomain, identifier: string): Promise<string> {
  const { key } = await currentKey(tx, shop, "tombstone");
  return blindIndex(key, "tombstone", identifier.trim().toLowerCase());
}
