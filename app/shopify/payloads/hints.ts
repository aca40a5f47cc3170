/** Topics that only say that something changed. What it is now is asked of the host. */
import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";

export const hintPayload = z.object({ admin_graphql_api_id: z.string().nullish() });

/** Carries the shop as a resource: its permanent domain tells whose uninstall it is. */
export const appUninstalledPayload = z.object({ myshopify_domain: shopDomainSchema.nullish() });

/**
 * The fields of a hint that are worth keeping. The rest of an order or a customer is personal data
 * the app has no use for, so it is not stored at all (GDPR Art. 5(1)(c)).
 */
export const hintFields = ["id", "admin_graphql_api_id", "myshopify_domain", "status", "role"];
