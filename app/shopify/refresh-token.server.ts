/**
 * Refreshing an offline token, by one process at a time.
 *
 * The host keeps the previous refresh token good until its replacement is first used (platform
 * changelog, 28 August 2026): a lost reply, or a crash before storing, is survived by asking again
 * with the token we still have.
 */
import type { Session } from "@shopify/shopify-api";
import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { platformApi } from "./platform-api.server";
import { responseStatus } from "./response-status";
import { loadHostSession, lockHostSession, saveHostSession } from "./host-session.store.server";

const TRIES = 3;

/** The refreshed session, or the one another process has just refreshed. */
export async function refreshOnce(
  shop: ShopDomain,
  id: string,
  needsRefresh: (session: Session) => boolean,
): Promise<Session | undefined> {
  return withShop(shop, async (tx) => {
    await lockHostSession(tx, shop);
    const current = await loadHostSession(tx, shop, id);
    if (!current?.refreshToken || !needsRefresh(current)) return current;
    const refreshed = await askHost(shop, current.refreshToken);
    if (!refreshed) return current; // refused for good: the next visit of the admin exchanges anew
    await saveHostSession(tx, shop, refreshed);
    return refreshed;
  });
}

async function askHost(shop: ShopDomain, refreshToken: string): Promise<Session | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { session } = await platformApi().auth.refreshToken({ shop, refreshToken });
      return session;
    } catch (error) {
      const status = responseStatus(error);
      if (status !== undefined && status < 500) {
        logger().warn({ shop, status }, "the host refused a token refresh");
        return undefined;
      }
      if (attempt < TRIES) continue;
      throw new AppError("host-unavailable", `${shop}: the token could not be refreshed`, {
        cause: error,
        retryable: true,
      });
    }
  }
}
