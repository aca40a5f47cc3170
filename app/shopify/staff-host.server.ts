/** Asks the host who owns a store's account: only an online token says so. */
import { RequestedTokenType } from "@shopify/shopify-api";
import type { StaffHost } from "~/domain/staff/ports";
import { logger } from "~/lib/logger.server";
import { platformApi } from "./platform-api.server";
import { responseStatus } from "./response-status";

/**
 * The token and the person's name that come with the answer are dropped at once: the app works with
 * the store's own token, and a yes or no is all it keeps.
 * https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/token-exchange
 */
export const staffHost: StaffHost = {
  async isAccountOwner(shop, sessionToken) {
    try {
      const { session } = await platformApi().auth.tokenExchange({
        ...{ shop, sessionToken },
        requestedTokenType: RequestedTokenType.OnlineAccessToken,
      });
      return session.onlineAccessInfo?.associated_user.account_owner;
    } catch (error) {
      const status = responseStatus(error);
      logger().warn({ shop, status }, "the host did not say who owns the account");
      return undefined;
    }
  },
};
