/** Seals and opens declared fields: with the shop's key, or with the key of a case. */
import type { SealedFieldOf, SealedModel } from "../../../prisma/sealed-fields";
import type { Tx } from "~/db.server";
import { keyFingerprintIn, openText, seal, type Sealed } from "~/lib/cipher/seal.server";
import type { ShopDomain } from "~/lib/ids";
import { caseKey } from "./case-keys.store.server";
import { currentKey, keyByFingerprint } from "./shop-keys.store.server";

/** Which field of which row. Only fields declared in `prisma/sealed-fields.ts` compile. */
export interface FieldPlace<M extends SealedModel = SealedModel> {
  readonly shop: ShopDomain;
  readonly model: M;
  readonly field: SealedFieldOf<M>;
  readonly row: string;
  /** The case whose end is the end of this text; without it, the shop's own key. */
  readonly caseKeyId?: string;
}

export async function sealField<M extends SealedModel>(
  tx: Tx,
  place: FieldPlace<M>,
  clear: string,
): Promise<Sealed> {
  const key =
    place.caseKeyId === undefined
      ? await currentKey(tx, place.shop, "data")
      : await caseKey(tx, place.shop, place.caseKeyId);
  return seal(key, place, clear);
}

/**
 * The clear text. Throws `key-missing` when the key was destroyed and `cannot-open` when the
 * ciphertext is not the one that was stored here; never answers an empty text instead.
 */
export async function openField<M extends SealedModel>(
  tx: Tx,
  place: FieldPlace<M>,
  sealed: string,
): Promise<string> {
  const key =
    place.caseKeyId === undefined
      ? await keyByFingerprint(tx, place.shop, keyFingerprintIn(sealed) ?? "unknown")
      : await caseKey(tx, place.shop, place.caseKeyId);
  return openText(key, place, sealed);
}
