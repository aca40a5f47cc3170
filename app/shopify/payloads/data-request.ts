import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";
import { customerReference, numericId, orderReferences } from "./customer-reference";

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
  })
  .transform((payload) => ({
    shop: payload.shop_domain,
    person: payload.customer,
    orderGids: payload.orders_requested,
    ...(payload.data_request?.id === null || payload.data_request?.id === undefined
      ? {}
      : { hostRequestId: String(payload.data_request.id) }),
  }));
