/** Wires holds to the store and to the app's own open requests. */
import { openCases } from "~/domain/requests/index.server";
import type { OpenCase, OpenCases } from "~/domain/retention/hold-port";
import {
  lastCountedReasons,
  makeListHolds,
  makePlaceHold,
  makeReadHolds,
  makeReleaseHold,
} from "~/domain/retention/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { holdLookup } from "~/shopify/hold-lookup.server";
import { rememberLookup } from "./remember-lookup";

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

/**
 * The same for a run, which asks every few seconds: holds and cases are read each time, the orders
 * of a case's person are asked of the store every ten minutes. What they order meanwhile is too
 * young for any rule.
 */
export const readHoldsCalmly = makeReadHolds({ lookup: rememberLookup(holdLookup), cases, clock });

/** What keeps orders back by itself, in numbers. */
async function automatic(shop: ShopDomain) {
  const open = await listOpenCases(shop);
  const complaints = open.filter(({ kind }) => kind === "complaint").length;
  return {
    counted: await lastCountedReasons(shop),
    ...{ complaints, requests: open.length - complaints },
  };
}

export function buildHoldServices() {
  return {
    placeHold: makePlaceHold({ lookup: holdLookup, clock }),
    releaseHold: makeReleaseHold({ clock }),
    listHolds: makeListHolds({ clock }),
    readHolds,
    automatic,
  };
}
