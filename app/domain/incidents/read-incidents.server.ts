import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { IncidentSummary, IncidentView } from "./incident-view";
import {
  findIncidents,
  lockIncident,
  openDescription,
  openEntries,
  type IncidentRow,
} from "./incident.store.server";
import { clockState } from "./notification-clock";

export async function listIncidents(shop: ShopDomain): Promise<IncidentSummary[]> {
  return withShop(shop, async (tx) => (await findIncidents(tx, shop)).map(summaryOf));
}

/** With its texts; undefined when there is none of this id. */
export async function viewIncident(
  shop: ShopDomain,
  id: string,
): Promise<IncidentView | undefined> {
  return withShop(shop, async (tx) => {
    const row = await lockIncident(tx, shop, id);
    if (!row) return undefined;
    const what = await openDescription(tx, shop, row);
    return { ...summaryOf(row), what, entries: await openEntries(tx, shop, row) };
  });
}

function summaryOf({ caseKeyId: _key, openedBy: _by, ...row }: IncidentRow): IncidentSummary {
  return { ...row, clock: clockState(row, domainNow()) };
}
