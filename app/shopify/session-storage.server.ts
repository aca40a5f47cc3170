/**
 * The platform library's session store, over our own tables: sealed, one shop at a time.
 *
 * An offline token lives an hour and is refreshed here, at loading, under a lock: two processes
 * that refreshed at once would each get a new pair, and the one stored last could be the dead one.
 */
import type { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { withShop } from "~/db.server";
import { realNow } from "~/lib/clock.server";
import { parseShopDomain, type ShopDomain } from "~/lib/ids";
import {
  loadHostSession,
  saveHostSession,
  removeHostSessions,
  listHostSessions,
} from "./host-session.store.server";
import { refreshOnce } from "./refresh-token.server";

/** Refreshed this long before it ends, as the library does. */
const REFRESH_BEFORE_MS = 5 * 60 * 1000;

/** The library's ids: `offline_{shop}` or `{shop}_{user}`. */
function shopOfSessionId(id: string): ShopDomain | undefined {
  return parseShopDomain(
    id.startsWith("offline_") ? id.slice(8) : id.slice(0, id.lastIndexOf("_")),
  );
}

function needsRefresh(session: Session): boolean {
  if (session.isOnline || !session.refreshToken || !session.expires) return false;
  return session.expires.getTime() - realNow().getTime() < REFRESH_BEFORE_MS;
}

export const sessionStorage: SessionStorage = {
  async storeSession(session) {
    const shop = parseShopDomain(session.shop);
    if (!shop) return false;
    await withShop(shop, (tx) => saveHostSession(tx, shop, session));
    return true;
  },

  async loadSession(id) {
    const shop = shopOfSessionId(id);
    if (!shop) return undefined;
    const session = await withShop(shop, (tx) => loadHostSession(tx, shop, id));
    return session && needsRefresh(session) ? refreshOnce(shop, id, needsRefresh) : session;
  },

  async deleteSession(id) {
    const shop = shopOfSessionId(id);
    if (shop) await withShop(shop, (tx) => removeHostSessions(tx, shop, [id]));
    return true;
  },

  async deleteSessions(ids) {
    for (const id of ids) await sessionStorage.deleteSession(id);
    return true;
  },

  async findSessionsByShop(domain) {
    const shop = parseShopDomain(domain);
    return shop ? withShop(shop, (tx) => listHostSessions(tx, shop)) : [];
  },
};
