import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";

/** `shop/redact`: 48 hours after an uninstall, everything of the shop has to go. */
export const shopRedactPayload = z
  .object({ shop_domain: shopDomainSchema })
  .transform((payload) => ({ shop: payload.shop_domain }));
