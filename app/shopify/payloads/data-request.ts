import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";
import { absent, customerReference, numericId, orderReferences } from "./customer-reference";

/**
 * `customers/data_request`: a person asked the store for their data (GDPR Art. 15). The answer goes
 * to the store owner. Only the shop is certain to be there.
 */
export const dataRequestPayload = z
  .object({
    shop_domain: shopDomainSchema,
    customer: customerReference,
    orders_requested: orderReferences,
    data_request: z.object({ id: numericId.nullish() }).nullish(),
    // The topic is a header, which nobody signs: a payload of another topic is not taken for this.
    orders_to_redact: absent,
  })
  .transform(({ shop_domain, customer, orders_requested, data_request }) => {
    const id = data_request?.id ?? undefined;
    return {
      shop: shop_domain,
      person: customer,
      orderGids: orders_requested,
      ...(id === undefined ? {} : { hostRequestId: String(id) }),
    };
  });
