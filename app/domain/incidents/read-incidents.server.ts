import { DateTime } from "luxon";
import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { findShop } from "~/domain/shops/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { IncidentAct } from "./handle-incident.server";
import type { IncidentSummary, IncidentView } from "./incident-view";
import {
  findIncidents,
  lockIncident,
  openDescription,
  openEntries,
  type IncidentRow,
} from "./incident.store.server";
import { clockState } from "./notification-clock";

export interface IncidentList {
  readonly incidents: readonly IncidentSummary[];
  readonly timeZone: string;
  /** Now in the shop's time zone, as forms write it. */
  readonly localNow: string;
}

export async function listIncidents(shop: ShopDomain): Promise<IncidentList> {
  return withShop(shop, async (tx) => {
    const timeZone = (await findShop(tx, shop))?.timezone ?? "UTC";
    const incidents = (await findIncidents(tx, shop)).map(summaryOf);
    const localNow = DateTime.fromJSDate(domainNow(), { zone: timeZone });
    return { incidents, timeZone, localNow: localNow.toFormat("yyyy-MM-dd'T'HH:mm") };
  });
}

/** With its texts, which may name people; undefined when there is none of this id. */
export async function viewIncident({
  shop,
  incidentId,
  staffId,
}: IncidentAct): Promise<IncidentView | undefined> {
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "manage-incidents" });
    const row = await lockIncident(tx, shop, incidentId);
    if (!row) return undefined;
    const what = await openDescription(tx, shop, row);
    return { ...summaryOf(row), what, entries: await openEntries(tx, shop, row) };
  });
}

function summaryOf({ caseKeyId: _key, openedBy: _by, ...row }: IncidentRow): IncidentSummary {
  return { ...row, clock: clockState(row, domainNow()) };
}
