/** Wires holds to the store and to the app's own open requests. */
import { openCases } from "~/domain/requests/index.server";
import type { OpenCases } from "~/domain/retention/hold-port";
import {
  makeListHolds,
  makePlaceHold,
  makeReadHolds,
  makeReadPlacedHolds,
  makeReleaseHold,
} from "~/domain/retention/index.server";
import { domainNow } from "~/lib/clock.server";
import { holdLookup } from "~/shopify/hold-lookup.server";

const clock = { domain: domainNow };

const cases: OpenCases = {
  list: async (shop) =>
    (await openCases(shop)).map(({ id, kind, customerGid, orderGids, email, receivedAt }) => ({
      ...{ id, email, since: receivedAt, customer: customerGid, orders: orderGids },
      kind: kind === "complaint" ? ("complaint" as const) : ("request" as const),
    })),
};

/** For the engine: every hold that works now. */
export const readHolds = makeReadHolds({ lookup: holdLookup, cases, clock });

export function buildHoldServices() {
  return {
    placeHold: makePlaceHold({ lookup: holdLookup, clock }),
    releaseHold: makeReleaseHold({ clock }),
    listHolds: makeListHolds({ clock }),
    readHolds,
    readPlacedHolds: makeReadPlacedHolds({ clock }),
    openCases: cases.list,
  };
}
