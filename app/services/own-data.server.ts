/** Wires the ends of the app's own records to the clocks. */
import { makeReadOwnData, makeTidyOwnData } from "~/domain/own-data/index.server";
import { domainNow, realNow } from "~/lib/clock.server";

export function buildOwnDataServices() {
  const clock = { domain: domainNow, real: realNow };
  return { tidy: makeTidyOwnData({ clock }), read: makeReadOwnData({ clock }) };
}
