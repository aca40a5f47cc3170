/** Wires holds to the store and to the app's own open requests. */
import { openCases } from "~/domain/requests/index.server";
import type { OpenCase, OpenCases } from "~/domain/retention/hold-port";
import {
  makeListHolds,
  makePlaceHold,
  makeReadHolds,
  makeReleaseHold,
} from "~/domain/retention/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { holdLookup } from "~/shopify/hold-lookup.server";

const clock = { domain: domainNow };

async function listOpenCases(shop: ShopDomain): Promise<readonly OpenCase[]> {
  const found = await openCases(shop);
  return found.map(({ id, kind, customerGid, orderGids, email, receivedAt }) => ({
    ...{ id, email, since: receivedAt, customer: customerGid, orders: orderGids },
    kind: kind === "complaint" ? ("complaint" as const) : ("request" as const),
  }));
}

const cases: OpenCases = { list: listOpenCases };

/** For the engine: every hold that works now. */
export const readHolds = makeReadHolds({ lookup: holdLookup, cases, clock });

export function buildHoldServices() {
  return {
    placeHold: makePlaceHold({ lookup: holdLookup, clock }),
    releaseHold: makeReleaseHold({ clock }),
    listHolds: makeListHolds({ clock }),
    readHolds,
    openCases: listOpenCases,
  };
}
