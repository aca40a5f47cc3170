import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";

/** `app/uninstalled` carries the shop as a resource: its permanent domain tells whose it is. */
export const appUninstalledPayload = z
  .looseObject({ myshopify_domain: shopDomainSchema.nullish() })
  .transform((payload) => ({ shop: payload.myshopify_domain ?? undefined }));
