/** The three mandatory webhooks. Only the shop's domain is certain to be there. */
import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";
import { absent, customerReference, numericId, orderReferences } from "./customer-reference";

/**
 * `customers/data_request`: a person asked the store for their data (GDPR Art. 15). The answer goes
 * to the store owner.
 */
export const dataRequestPayload = z.object({
  shop_domain: shopDomainSchema,
  customer: customerReference,
  orders_requested: orderReferences,
  data_request: z.object({ id: numericId.nullish() }).nullish(),
  orders_to_redact: absent,
});

/**
 * `customers/redact`: what the app holds about a person, and about these orders of theirs, has to go
 * (GDPR Art. 17). It never means the shop.
 */
export const customerRedactPayload = z.object({
  shop_domain: shopDomainSchema,
  customer: customerReference,
  orders_to_redact: orderReferences,
  orders_requested: absent,
  data_request: absent,
});

/** `shop/redact`: 48 hours after an uninstall, everything of the shop has to go. */
export const shopRedactPayload = z.object({
  shop_domain: shopDomainSchema,
  customer: absent,
  orders_to_redact: absent,
  orders_requested: absent,
  data_request: absent,
});
