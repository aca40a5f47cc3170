import type { Tx } from "~/db.server";
import { withShop } from "~/db.server";
import type { Enqueue } from "~/db/job-port";
import { lastSettledAt, openAlert, settleAlerts } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { queueMail } from "~/domain/mail/index.server";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { markUpkeep } from "~/domain/upkeep/index.server";
import { domainNow, realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { isMerchantLanguage } from "~/lib/language";
import { countEvents, mostByOneActor } from "./security-event.store.server";
import { watchMail } from "./watch-mail";
import { countedSince, watchAlerts, watchRules, type WatchRule } from "./watch-rules";

interface WatchPorts {
  readonly enqueue: Enqueue<"mail.send">;
}

export function makeWatchSecurity({ enqueue }: WatchPorts) {
  /** Holds the counts against the rules; opens an alert and mails the store, once per occasion. */
  return async function watchSecurity(shop: ShopDomain): Promise<void> {
    await withShop(shop, async (tx) => {
      const now = domainNow();
      for (const rule of watchRules) {
        const { alert } = rule;
        const count = await countFor(tx, shop, rule);
        if (count < rule.from) continue;
        const opened = await openAlert(tx, shop, { kind: alert, key: "watch", detail: { count } });
        if (opened) await tell(tx, shop, { enqueue, rule, count });
      }
      // What the control of the watch measures: that it looks, and how far it has looked.
      const detail = { rules: watchRules.length, seenUntil: now.getTime() };
      await markUpkeep(tx, shop, { name: "security.watch", at: realNow(), detail });
    });
  };
}

async function countFor(tx: Tx, shop: ShopDomain, rule: WatchRule): Promise<number> {
  const since = countedSince(rule, domainNow(), await lastSettledAt(tx, shop, rule.alert));
  if ("acts" in rule) return mostByOneActor(tx, shop, { acts: rule.acts, since });
  return countEvents(tx, shop, { kinds: rule.events, since });
}

async function tell(
  tx: Tx,
  shop: ShopDomain,
  { enqueue, rule, count }: WatchPorts & { readonly rule: WatchRule; readonly count: number },
): Promise<void> {
  const { alert } = rule;
  await recordAudit(tx, shop, {
    type: "security.noticed",
    actor: { kind: "system" },
    detail: { alert, count },
  });
  const to = await merchantContact(tx, shop);
  if (to === undefined) return;
  const locale = (await findShop(tx, shop))?.locale?.slice(0, 2) ?? "en";
  const language = isMerchantLanguage(locale) ? locale : "en";
  // One mail per window: an alert that was settled and comes back at once sends no second one.
  const window = Math.floor(domainNow().getTime() / (rule.withinMinutes * 60_000));
  await queueMail(
    tx,
    { shop, enqueue },
    {
      kind: "merchant.security",
      to,
      ...watchMail(language, { alert, count }),
      dedupeKey: `merchant.security:${alert}:${window}`,
    },
  );
}

/** Somebody has looked at what was noticed: the alerts go, and counting starts again from here. */
export async function settleSecurity(shop: ShopDomain, staffId: string): Promise<number> {
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "manage-incidents" });
    const settled = await settleAlerts(tx, shop, watchAlerts);
    if (settled > 0) {
      const actor = { kind: "staff", id: staffId } as const;
      await recordAudit(tx, shop, { type: "security.settled", actor, detail: { alerts: settled } });
    }
    return settled;
  });
}
