import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";
import { absent, customerReference, orderReferences } from "./customer-reference";

/**
 * `customers/redact`: what the app holds about a person, and about these orders of theirs, has to go
 * (GDPR Art. 17). It never means the shop. Only the shop's domain is certain to be there.
 */
export const customerRedactPayload = z
  .object({
    shop_domain: shopDomainSchema,
    customer: customerReference,
    orders_to_redact: orderReferences,
    // The topic is a header, which nobody signs: a request for data must not become an erasure.
    orders_requested: absent,
    data_request: absent,
  })
  .transform(({ shop_domain, customer, orders_to_redact }) => ({
    shop: shop_domain,
    person: customer,
    orderGids: orders_to_redact,
  }));
