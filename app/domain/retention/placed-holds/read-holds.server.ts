import { withShop, type Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { HoldLookup, OpenCase, OpenCases } from "../hold-port";
import type { Hold, HoldTarget } from "../holds";
import { holdsInForce } from "./hold.store.server";
import type { HeldScope, ManualHold } from "./manual-hold";

/** A moment before and after every order there can be. */
const EVER = { from: -8.64e15, to: 8.64e15 } as const;

/**
 * Every hold that works now, as the engine takes it: those that people placed, and those that follow
 * from open requests and complaints.
 *
 * Asks the store for the orders of people with an open case. What it does not answer is thrown, never
 * taken for "none": nothing may be written without knowing the holds.
 */
export function makeReadHolds(ports: {
  readonly lookup: HoldLookup;
  readonly cases: OpenCases;
  readonly clock: { domain(): Date };
}) {
  return async function readHolds(shop: ShopDomain): Promise<readonly Hold[]> {
    const now = ports.clock.domain();
    const holds = [...(await withShop(shop, (tx) => placedHolds(tx, shop, now)))];
    for (const each of await ports.cases.list(shop)) {
      holds.push(...(await caseHolds(ports.lookup, { shop, openCase: each })));
    }
    return holds;
  };
}

/** The holds that people placed, without asking anybody. */
export async function placedHolds(tx: Tx, shop: ShopDomain, now: Date): Promise<readonly Hold[]> {
  return (await holdsInForce(tx, shop, now)).map(asHold);
}

function asHold(hold: ManualHold): Hold {
  return {
    id: hold.id,
    kind: hold.ground === "authority" ? "authority-demand" : "manual",
    target: targetOf(hold.scope),
    reason: hold.ground,
    by: hold.placedBy,
    since: hold.placedAt.getTime(),
    until: hold.until ? hold.until.getTime() : null,
  };
}

function targetOf(scope: HeldScope): HoldTarget {
  switch (scope.kind) {
    case "order":
      return { on: "orders", orders: [scope.order] };
    case "customer":
      return { on: "customer", customer: scope.customer, orders: scope.orders };
    case "range":
      // The last moment of the last day: the engine's ranges include both ends.
      return { on: "range", from: scope.from.getTime(), to: scope.to.getTime() - 1 };
    case "all":
      return { on: "range", ...EVER };
  }
}

async function caseHolds(
  lookup: HoldLookup,
  { shop, openCase }: { readonly shop: ShopDomain; readonly openCase: OpenCase },
): Promise<Hold[]> {
  const { email } = openCase;
  const customer = openCase.customer ?? (email ? await lookup.customerBy(shop, email) : undefined);
  const found = await lookup.ordersOf(shop, { customer, email });
  const orders = [...new Set([...openCase.orders, ...found])];
  const hold = (id: string, target: HoldTarget): Hold => ({
    ...{ id, target, reason: openCase.kind },
    kind: openCase.kind === "complaint" ? "complaint-open" : "request-open",
    ...{ by: null, since: openCase.since.getTime(), until: null },
  });
  if (customer) return [hold(openCase.id, { on: "customer", customer, orders })];
  // Of somebody who is no customer, a draft without one may be: the host can't be asked by address.
  const drafts = hold(`${openCase.id} drafts`, { on: "nobodys-drafts" });
  return orders.length === 0 ? [drafts] : [hold(openCase.id, { on: "orders", orders }), drafts];
}
