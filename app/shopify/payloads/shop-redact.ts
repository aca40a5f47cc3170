import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";
import { absent } from "./customer-reference";

/** `shop/redact`: 48 hours after an uninstall, everything of the shop has to go. */
export const shopRedactPayload = z
  .object({
    shop_domain: shopDomainSchema,
    // The topic is a header, which nobody signs: one person's request must not become a shop's end.
    customer: absent,
    orders_to_redact: absent,
    orders_requested: absent,
    data_request: absent,
  })
  .transform(({ shop_domain }) => ({ shop: shop_domain }));
