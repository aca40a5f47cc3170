/**
 * Takes verified deliveries in: sealed, remembered by their webhook id, with a job for the worker,
 * all in one transaction. Once this answers, the delivery cannot be lost; before it has answered,
 * the platform must not be told that it arrived, because then it would stop retrying.
 */
import { withShopsInOneCommit } from "~/db.server";
import type { SealingKey } from "~/lib/cipher/seal.server";
import { createGroupCommit } from "~/lib/group-commit";
import type { ShopDomain } from "~/lib/ids";
import type { EnqueueMany } from "~/db/job-port";
import {
  insertDeliveries,
  MAX_GROUP,
  sealDelivery,
  type SealedDelivery,
} from "./delivery-intake.store.server";
import { dataKeyOf, forgetKnown, makeKnown } from "./known-shops.server";
import type { Acceptance, IncomingDelivery } from "./model";

/** Two groups on the way: one is written while the other is sealed and parsed. */
const COMMITS_AT_ONCE = 2;

interface Item {
  readonly shop: ShopDomain;
  readonly dataKey: SealingKey;
  readonly row: SealedDelivery;
}

type Written = "stored" | "repeat" | "shop-gone";

interface Options {
  /** Makes a shop known that is not: so that a person's request is not lost. */
  readonly evenForUnknownShop: boolean;
}

export function makeAcceptDelivery({
  enqueueMany,
}: {
  enqueueMany: EnqueueMany<"webhook.handle">;
}) {
  const commits = createGroupCommit<Item, Written>({
    maxItems: MAX_GROUP,
    concurrency: COMMITS_AT_ONCE,
    commit: (items) => writeGroup(items, enqueueMany),
    oneItemsFault: isAboutData,
  });

  /** Stores one delivery, or finds that it is stored already. Throws when neither was possible. */
  return async function acceptDelivery(
    delivery: IncomingDelivery,
    { evenForUnknownShop }: Options,
  ): Promise<Acceptance> {
    const { shop } = delivery;
    // The second round is for a shop that was forgotten, or has come back, since we looked.
    for (let round = 1; round <= 2; round++) {
      let dataKey = await dataKeyOf(shop);
      if (!dataKey && evenForUnknownShop) {
        await makeKnown(shop);
        dataKey = await dataKeyOf(shop);
      }
      if (!dataKey) return "unknown-shop";
      const row = sealDelivery(dataKey, delivery);
      const written = await commits.add({ shop, dataKey, row });
      if (written !== "shop-gone") return written;
      forgetKnown(shop);
    }
    return "unknown-shop";
  };
}

async function writeGroup(
  items: readonly Item[],
  enqueueMany: EnqueueMany<"webhook.handle">,
): Promise<Written[]> {
  const written = new Map<Item, Written>();
  await withShopsInOneCommit(byShopAndKey(items), async (sql, shop, { dataKey, part }) => {
    const rows = part.map(({ row }) => row);
    const { living, stored } = await insertDeliveries(sql, { shop, dataKey }, rows);
    const fresh = new Set(stored);
    for (const item of part) {
      written.set(item, !living ? "shop-gone" : fresh.has(item.row.id) ? "stored" : "repeat");
    }
    if (stored.length > 0) await enqueueMany(sql, { name: "webhook.handle", shop, ids: stored });
  });
  return items.map((item) => written.get(item) ?? "shop-gone");
}

/** One part per shop and key, in an order that is the same in every process. */
function byShopAndKey(items: readonly Item[]) {
  const parts = new Map<
    string,
    { shop: ShopDomain; part: { dataKey: SealingKey; part: Item[] } }
  >();
  for (const item of items) {
    const { shop, dataKey } = item;
    const name = `${shop} ${dataKey.fingerprint}`;
    const known = parts.get(name) ?? { shop, part: { dataKey, part: [] } };
    known.part.part.push(item);
    parts.set(name, known);
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

/** SQLSTATE classes 22 and 23: bad data. Anything else is the database's trouble, not an item's. */
function isAboutData(error: unknown): boolean {
  const code: unknown = typeof error === "object" && error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" && /^2[23]/.test(code);
}
