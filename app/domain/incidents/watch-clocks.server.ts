import { withShop, type Tx } from "~/db.server";
import type { Enqueue } from "~/db/job-port";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import { queueMail } from "~/domain/mail/index.server";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { clockMail } from "./clock-mail";
import { findIncidents, type IncidentRow } from "./incident.store.server";
import { clockState } from "./notification-clock";

interface ClockPorts {
  readonly enqueue: Enqueue<"mail.send">;
}

export function makeWatchClocks({ enqueue }: ClockPorts) {
  /** Reminds of clocks that run out, once before and once after their end. */
  return async function watchClocks(shop: ShopDomain): Promise<void> {
    await withShop(shop, async (tx) => {
      for (const incident of await findIncidents(tx, shop)) {
        if (!incident.closedAt) await remind(tx, shop, { enqueue, incident });
      }
    });
  };
}

async function remind(
  tx: Tx,
  shop: ShopDomain,
  { enqueue, incident }: ClockPorts & { readonly incident: IncidentRow },
): Promise<void> {
  const clock = clockState(incident, domainNow());
  if (clock !== "due-soon" && clock !== "overdue") return;
  const key = incident.id;
  if (clock === "overdue") await closeAlert(tx, shop, { kind: "incident-due-soon", key });
  if (!(await openAlert(tx, shop, { kind: `incident-${clock}`, key }))) return;
  const to = await merchantContact(tx, shop);
  if (to === undefined) return;
  const facts = await findShop(tx, shop);
  const mail = clockMail({
    locale: facts?.locale ?? "en",
    zone: facts?.timezone ?? "UTC",
    dueAt: incident.dueAt,
    overdue: clock === "overdue",
  });
  const dedupeKey = `merchant.incident:${clock}:${key}`;
  const draft = { kind: "merchant.incident-due-soon", to, ...mail, dedupeKey } as const;
  await queueMail(tx, { shop, enqueue }, draft);
}
