import type { ShopState } from "./state/shop-state";

/** What an app has done to a shop's orders, and what its calls cost. */
export interface WriteTally {
  /** Changes by order id, one for each mutation that was applied, singly or in bulk. */
  readonly writes: Map<string, number>;
  /** Points of all calls. */
  points: number;
  calls: number;
}

const tallies = new WeakMap<ShopState, WriteTally>();

export function tallyOf(shop: ShopState): WriteTally {
  let tally = tallies.get(shop);
  if (!tally) {
    tally = { writes: new Map(), points: 0, calls: 0 };
    tallies.set(shop, tally);
  }
  return tally;
}

export function countWrite(shop: ShopState, orderId: string): void {
  const { writes } = tallyOf(shop);
  writes.set(orderId, (writes.get(orderId) ?? 0) + 1);
}

export function forgetTally(shop: ShopState): void {
  tallies.delete(shop);
}
