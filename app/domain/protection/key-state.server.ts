import { withShop } from "~/db.server";
import { masterKeys } from "~/lib/cipher/master-keys.server";
import type { ShopDomain } from "~/lib/ids";
import { rotationsOf, type Rotation } from "./rotation/rotation.store.server";
import { keyAges } from "./storage-state.store.server";

export interface KeyState {
  readonly dataKeySince: Date | null;
  /** Replaced data keys that something is still sealed with. */
  readonly retiredDataKeys: number;
  /** Master keys, other than the current one, that wrap keys of the shop. */
  readonly underOlderMaster: number;
  readonly rotations: readonly Pick<
    Rotation,
    "id" | "kind" | "state" | "resealed" | "startedAt" | "problem"
  >[];
}

/** A shop's keys as staff may see them: ages and counts, and how far a replacement has come. */
export async function keyState(shop: ShopDomain): Promise<KeyState> {
  return withShop(shop, async (tx) => {
    const { dataKeySince, masters, retired } = await keyAges(tx, shop);
    const { current } = masterKeys();
    const rotations = (await rotationsOf(tx, shop)).map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      resealed: row.resealed,
      startedAt: row.startedAt,
      problem: row.problem,
    }));
    return {
      dataKeySince: dataKeySince ?? null,
      retiredDataKeys: retired,
      underOlderMaster: masters.filter((fingerprint) => fingerprint !== current).length,
      rotations,
    };
  });
}
