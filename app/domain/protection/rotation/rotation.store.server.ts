/** Rows of `KeyRotation`, and the keys of a shop as a rotation changes them. */
import type { Tx } from "~/db.server";
import type { KeyRotation } from "~/generated/prisma/client";
import { masterKeys } from "~/lib/cipher/master-keys.server";
import { newId, shopDomain, type ShopDomain } from "~/lib/ids";
import { createShopKey, forgetUnwrappedKeys, shopKeyPlace } from "../shop-keys.store.server";

/** master: the key around the shop's keys. data: the shop's own key, around everything else. */
export type RotationKind = "master" | "data";

export type RotationState = "running" | "settling" | "done";

export interface Rotation {
  readonly id: string;
  readonly kind: RotationKind;
  readonly state: RotationState;
  readonly cursor: string;
  readonly resealed: number;
  readonly inPass: number;
  readonly startedAt: Date;
  readonly nextAt: Date | null;
  readonly problem: string | null;
}

export type RotationPatch = Partial<
  Pick<
    KeyRotation,
    "state" | "cursor" | "resealed" | "inPass" | "finishedAt" | "nextAt" | "problem"
  >
>;

/** Whoever starts or ends a rotation, or makes keys, does it alone. */
export async function lockKeys(tx: Tx, shop: ShopDomain): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`keys:${shop}`}, 0))`;
}

export async function unfinishedRotation(
  tx: Tx,
  shop: ShopDomain,
  kind: RotationKind,
): Promise<Rotation | undefined> {
  const row = await tx.keyRotation.findFirst({ where: { shop, kind, state: { not: "done" } } });
  return row ? toRotation(row) : undefined;
}

export async function insertRotation(
  tx: Tx,
  shop: ShopDomain,
  { kind, now }: { readonly kind: RotationKind; readonly now: Date },
): Promise<string> {
  const id = newId();
  await tx.keyRotation.create({ data: { shop, id, kind, startedAt: now, nextAt: now } });
  return id;
}

/** The rotation, held until the transaction ends; undefined where another has it or it is done. */
export async function holdRotation(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<Rotation | undefined> {
  const rows = await tx.$queryRaw<KeyRotation[]>`
    SELECT * FROM "KeyRotation" WHERE shop = ${shop} AND id = ${id} AND state <> 'done'
      FOR UPDATE SKIP LOCKED`;
  return rows[0] ? toRotation(rows[0]) : undefined;
}

export async function patchRotation(
  tx: Tx,
  shop: ShopDomain,
  { id, ...patch }: RotationPatch & { readonly id: string },
): Promise<void> {
  await tx.keyRotation.updateMany({ where: { shop, id }, data: patch });
}

/** The shop's data key becomes a retired one, and a fresh one takes its place. */
export async function replaceDataKey(tx: Tx, shop: ShopDomain, now: Date): Promise<void> {
  await tx.shopKey.updateMany({
    where: { shop, purpose: "data", retiredAt: null },
    data: { retiredAt: now },
  });
  await createShopKey(tx, shop, "data");
  forgetUnwrappedKeys(shop);
}

/** The id of the data key in use; undefined where the shop has none. */
export async function dataKeyId(tx: Tx, shop: ShopDomain): Promise<string | undefined> {
  const row = await tx.shopKey.findFirst({ where: { shop, purpose: "data", retiredAt: null } });
  return row?.id;
}

/**
 * Holds the retired data keys against everybody who is about to write something under them: waits
 * for those in the middle of it, and has the others wait (see `kept_known_key` in the migrations).
 */
export async function holdRetiredKeys(tx: Tx, shop: ShopDomain): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "ShopKey" WHERE shop = ${shop} AND purpose = 'data' AND "retiredAt" IS NOT NULL
      ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

export async function deleteKeys(tx: Tx, shop: ShopDomain, ids: readonly string[]): Promise<void> {
  await tx.shopKey.deleteMany({ where: { shop, id: { in: [...ids] } } });
}

/** Whether any of the shop's keys is wrapped by a master key other than the current one. */
export async function needsRewrapping(tx: Tx, shop: ShopDomain): Promise<boolean> {
  const { current } = masterKeys();
  return (await tx.shopKey.count({ where: { shop, masterFingerprint: { not: current } } })) > 0;
}

/** Wraps every key of the shop under the current master key. Answers how many it was. */
export async function rewrapKeys(tx: Tx, shop: ShopDomain): Promise<number> {
  const master = masterKeys();
  const rows = await tx.$queryRaw<{ id: string; wrapped: string }[]>`
    SELECT id, wrapped FROM "ShopKey"
     WHERE shop = ${shop} AND "masterFingerprint" <> ${master.current} ORDER BY id
       FOR NO KEY UPDATE`;
  for (const { id, wrapped } of rows) {
    const place = shopKeyPlace(shop, id);
    const key = await master.unwrap(place, wrapped);
    await tx.shopKey.update({
      where: { shop_id: { shop, id } },
      data: { wrapped: await master.wrap(place, key), masterFingerprint: master.current },
    });
  }
  return rows.length;
}

function toRotation(row: KeyRotation): Rotation {
  return { ...row, kind: row.kind as RotationKind, state: row.state as RotationState };
}

export interface ListedRotation extends Omit<Rotation, "cursor" | "inPass"> {
  readonly shop: string;
}

/** Rotations that are under way in any shop. */
export async function listRotations(tx: Tx): Promise<ListedRotation[]> {
  const rows = await tx.keyRotation.findMany({
    where: { state: { not: "done" } },
    orderBy: { startedAt: "asc" },
  });
  return rows.map((row) => ({ ...toRotation(row), shop: row.shop }));
}

/** One shop's rotations, the newest first: those under way, and the last that ended. */
export async function rotationsOf(tx: Tx, shop: ShopDomain): Promise<Omit<Rotation, "cursor">[]> {
  const rows = await tx.keyRotation.findMany({
    where: { shop },
    orderBy: { startedAt: "desc" },
    take: 3,
    omit: { cursor: true },
  });
  return rows.map((row) => toRotation({ ...row, cursor: "" }));
}

/** All shops there are keys for, those that have uninstalled included. */
export async function everyShop(tx: Tx): Promise<ShopDomain[]> {
  const rows = await tx.shop.findMany({ select: { shop: true }, orderBy: { shop: "asc" } });
  return rows.map(({ shop }) => shopDomain(shop));
}
