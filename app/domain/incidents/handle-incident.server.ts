/** What staff do about a suspected leak: open a case, judge the risk, write down, close. */
import { DateTime } from "luxon";
import { withShop, type Tx } from "~/db.server";
import { closeAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { AuditDetail, AuditType } from "~/domain/audit/model";
import { findShop } from "~/domain/shops/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import type { Assessment, NewEntry, Opening } from "./incident-form";
import {
  changeIncident,
  insertEntry,
  insertIncident,
  lockIncident,
  type IncidentRow,
} from "./incident.store.server";
import { breachLawFor, clockState, notifyBy } from "./notification-clock";

/** A member of staff acting on an incident. */
export interface IncidentAct {
  readonly shop: ShopDomain;
  readonly incidentId: string;
  readonly staffId: string;
}

/** Opens a case; its clock started when the store knew. Throws `invalid-input` for a later time. */
export async function openIncident(
  shop: ShopDomain,
  staffId: string,
  opening: Opening,
): Promise<string> {
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "manage-incidents" });
    const now = domainNow();
    const facts = await findShop(tx, shop);
    // A form gives the shop's local time; a time with an offset says where it stands itself.
    const knownAt = DateTime.fromISO(opening.knownAt, {
      zone: facts?.timezone ?? "UTC",
    }).toJSDate();
    if (knownAt > now) {
      throw new AppError("invalid-input", "The time at which you knew cannot be in the future.");
    }
    const law = breachLawFor(facts?.country ?? null);
    const dueAt = notifyBy(law, knownAt);
    const { what, affected = null, dataKinds } = opening;
    const told = { what, affected, dataKinds, law, dueAt, knownAt };
    const id = await insertIncident(tx, shop, { ...told, openedAt: now, openedBy: staffId });
    const act = { shop, incidentId: id, staffId };
    await note(tx, act, "incident.opened", { law, dueAt: dueAt.toISOString() });
    return id;
  });
}

/** How likely harm is, and why: "unlikely" stops the clock (GDPR Art. 33(1)). */
export async function assessIncident(act: IncidentAct, found: Assessment): Promise<void> {
  const { risk, affected = null, why } = found;
  await change(act, async (tx, incident, now) => {
    await changeIncident(tx, act.shop, { id: incident.id, risk, affected });
    const entry = { at: now, by: act.staffId, kind: "assessed", text: why } as const;
    await insertEntry(tx, act.shop, { incident, entry });
    await note(tx, act, "incident.assessed", { risk, affected });
  });
}

/** Writes down what was done, who was told, or what was learned. */
export async function recordInIncident(act: IncidentAct, { kind, text }: NewEntry): Promise<void> {
  await change(act, async (tx, incident, now) => {
    await insertEntry(tx, act.shop, { incident, entry: { at: now, by: act.staffId, kind, text } });
    // The first time counts: a later report adds to it (GDPR Art. 33(4)).
    const told = {
      ...(kind === "told-authority" && !incident.authorityAt ? { authorityAt: now } : {}),
      ...(kind === "told-people" && !incident.peopleAt ? { peopleAt: now } : {}),
    };
    await changeIncident(tx, act.shop, { id: incident.id, ...told });
    await note(tx, act, "incident.recorded", { kind });
  });
}

/**
 * Ends a case with what was learned. Throws `conflict` while the authority or, at a high risk, the
 * people still have to be told (GDPR Art. 33(1), 34(1)).
 */
export async function closeIncident(act: IncidentAct, lesson: string): Promise<void> {
  await change(act, async (tx, incident, now) => {
    const why = keptOpenBy(incident, now);
    if (why) throw new AppError("conflict", why);
    const entry = { at: now, by: act.staffId, kind: "lesson", text: lesson } as const;
    await insertEntry(tx, act.shop, { incident, entry });
    await changeIncident(tx, act.shop, { id: incident.id, closedAt: now });
    await note(tx, act, "incident.closed", {});
  });
}

function keptOpenBy(incident: IncidentRow, now: Date): string | undefined {
  if (incident.risk === "unknown") return "Judge the risk before closing the incident.";
  const clock = clockState(incident, now);
  if (clock !== "stopped-in-time" && clock !== "stopped-late") {
    return "The authority has to be told before the incident can be closed.";
  }
  if (incident.risk === "high" && !incident.peopleAt) {
    return "The people have to be told before the incident can be closed: the risk is high.";
  }
  return undefined;
}

type Change = (tx: Tx, incident: IncidentRow, now: Date) => Promise<void>;

async function change({ shop, incidentId, staffId }: IncidentAct, work: Change): Promise<void> {
  await withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "manage-incidents" });
    const incident = await lockIncident(tx, shop, incidentId);
    if (!incident) throw new AppError("not-found", `There is no incident ${incidentId}.`);
    if (incident.closedAt) throw new AppError("conflict", `Incident ${incidentId} is closed.`);
    await work(tx, incident, domainNow());
    await settleClock(tx, shop, incidentId);
  });
}

/** Alerts about a clock go as soon as it has stopped. */
async function settleClock(tx: Tx, shop: ShopDomain, key: string): Promise<void> {
  const incident = await lockIncident(tx, shop, key);
  const clock = incident && clockState(incident, domainNow());
  if (clock !== "stopped-in-time" && clock !== "stopped-late") return;
  await closeAlert(tx, shop, { kind: "incident-due-soon", key });
  await closeAlert(tx, shop, { kind: "incident-overdue", key });
}

async function note<T extends AuditType>(
  tx: Tx,
  { shop, incidentId, staffId }: IncidentAct,
  ...[type, detail]: [type: T, detail: AuditDetail<T>]
): Promise<void> {
  const actor = { kind: "staff", id: staffId } as const;
  await recordAudit<T>(tx, shop, { type, actor, detail, subject: incidentId });
}
