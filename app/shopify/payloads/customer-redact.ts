import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";
import { customerReference, orderReferences } from "./customer-reference";

/**
 * `customers/redact`: what the app holds about a person, and about these orders of theirs, has to go
 * (GDPR Art. 17). It never means the shop. Only the shop's domain is certain to be there.
 */
export const customerRedactPayload = z
  .object({
    shop_domain: shopDomainSchema,
    customer: customerReference,
    orders_to_redact: orderReferences,
  })
  .transform((payload) => ({
    shop: payload.shop_domain,
    person: payload.customer,
    orderGids: payload.orders_to_redact,
  }));
