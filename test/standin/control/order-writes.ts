import { forgetTally, tallyOf } from "../write-tally";
import type { Control } from "./control";
import { shopNamed } from "./shop-named";

/**
 * How often apps changed orders of a shop, and what all their calls cost; DELETE begins anew.
 * `repeated`: orders that were changed more than once, of which at most a hundred are listed.
 */
export const orderWrites: Control = (request, standin, { url }) => {
  const shop = shopNamed(standin, url.searchParams.get("shop"));
  if (request.method === "DELETE") forgetTally(shop);
  const { writes, points, calls } = tallyOf(shop);
  const all = [...writes.values()];
  const repeated = [...writes].filter(([, count]) => count > 1).map(([id]) => id);
  return {
    ...{ points, calls, orders: writes.size },
    writes: all.reduce((sum, count) => sum + count, 0),
    ...{ repeated: repeated.length, examples: repeated.slice(0, 100) },
  };
};
