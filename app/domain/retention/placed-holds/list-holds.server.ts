import { withShop, type Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { listHolds, readReason } from "./hold.store.server";
import { holdState, type HoldState, type ManualHold } from "./manual-hold";

export interface HoldView extends ManualHold {
  readonly state: HoldState;
  readonly reason: string;
}

/** Every hold, those in force first; reasons are opened for the people who may read this page. */
export function makeListHolds({ clock }: { readonly clock: { domain(): Date } }) {
  return async function holds(shop: ShopDomain): Promise<HoldView[]> {
    const now = clock.domain();
    return withShop(shop, async (tx) => {
      const views: HoldView[] = [];
      for (const hold of await listHolds(tx, shop)) views.push(await view(tx, shop, { hold, now }));
      return views.sort((a, b) => order[a.state] - order[b.state]);
    });
  };
}

const order = { "in-force": 0, expired: 1, released: 2 } as const satisfies Record<
  HoldState,
  number
>;

async function view(
  tx: Tx,
  shop: ShopDomain,
  { hold, now }: { readonly hold: ManualHold; readonly now: Date },
): Promise<HoldView> {
  const reason = (await readReason(tx, shop, hold.id)) ?? "";
  return { ...hold, reason, state: holdState(hold, now) };
}
