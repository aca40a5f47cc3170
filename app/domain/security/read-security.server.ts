import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { findShop } from "~/domain/shops/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { eventsByDay, type DayCount } from "./security-event.store.server";
import { watchAlerts } from "./watch-rules";

const SHOWN_DAYS = 30;

export interface SecurityView {
  readonly days: readonly DayCount[];
  readonly shownDays: number;
  readonly open: readonly { readonly kind: string; readonly openedAt: Date }[];
  readonly timeZone: string;
}

export async function readSecurity(shop: ShopDomain): Promise<SecurityView> {
  return withShop(shop, async (tx) => {
    const timeZone = (await findShop(tx, shop))?.timezone ?? "UTC";
    const since = new Date(domainNow().getTime() - SHOWN_DAYS * 86_400_000);
    const open = (await openAlerts(tx, shop)).filter(({ kind }) =>
      watchAlerts.some((alert) => alert === kind),
    );
    const days = await eventsByDay(tx, shop, { since, zone: timeZone });
    return { days, shownDays: SHOWN_DAYS, open, timeZone };
  });
}
