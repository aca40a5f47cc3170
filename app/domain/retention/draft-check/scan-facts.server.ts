/** What a look over all orders saw, packed so that a later look at a rule need not ask the host. */
import { gunzipSync, gzipSync } from "node:zlib";
import type { OrderGid } from "~/lib/ids";
import type { Hold, HoldIndex } from "../holds";
import type { OrderFacts } from "../order-facts";
import { holdsOn } from "../order-obstacles";

/** Beyond that many, the first are kept and said to be so. */
const MOST_ORDERS = 200_000;
const BATCH = 5_000;

/**
 * Facts without number, customer and tags: what is left says nothing of anybody. Rules that ask for
 * tags can therefore not be tried on them.
 */
type StoredFacts = Omit<OrderFacts, "id" | "name" | "customer" | "tags"> & {
  /** Kinds of holds of people and cases. */
  readonly put?: readonly Hold["kind"][];
};

export interface FactsPacker {
  add(order: OrderFacts): void;
  result(): { readonly orders: number; readonly facts: Buffer };
}

export function packFacts(holds: HoldIndex): FactsPacker {
  const packed: Buffer[] = [];
  let lines: string[] = [];
  let orders = 0;
  const flush = () => {
    if (lines.length > 0) packed.push(gzipSync(`${lines.join("\n")}\n`));
    lines = [];
  };
  return {
    add(order) {
      if (orders >= MOST_ORDERS) return;
      orders += 1;
      const { id: _id, name: _name, customer: _customer, tags: _tags, ...facts } = order;
      const put = holdsOn(holds, order).map(({ kind }) => kind);
      // What a draft became would name it.
      if (facts.draft) Object.assign(facts, { draft: { ...facts.draft, order: null } });
      lines.push(JSON.stringify(put.length > 0 ? { ...facts, put } : facts));
      if (lines.length >= BATCH) flush();
    },
    result() {
      flush();
      return { orders, facts: Buffer.concat(packed) };
    },
  };
}

export interface UnpackedFacts {
  readonly orders: readonly OrderFacts[];
  /** The holds of then, on the numbers that the orders have here. */
  readonly holds: readonly Hold[];
}

/** Orders under numbers of their own: nobody can tell which they are in the store. */
export function unpackFacts(facts: Uint8Array): UnpackedFacts {
  const lines = gunzipSync(facts).toString("utf8").split("\n");
  const orders: OrderFacts[] = [];
  const held = new Map<Hold["kind"], OrderGid[]>();
  for (const line of lines) {
    if (line === "") continue;
    const { put = [], ...rest } = JSON.parse(line) as StoredFacts;
    const id = `gid://shopify/Order/${orders.length}` as OrderGid;
    orders.push({ ...rest, id, name: "", customer: null, tags: [] });
    for (const kind of put) held.set(kind, [...(held.get(kind) ?? []), id]);
  }
  const holds = [...held].map(([kind, ids]) => ({
    ...{ id: kind, kind, reason: "", by: null, since: 0, until: null },
    target: { on: "orders" as const, orders: ids },
  }));
  return { orders, holds };
}
