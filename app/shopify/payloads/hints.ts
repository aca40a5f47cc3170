/** Topics that only say that something changed. What it is now is asked of the host. */
import { z } from "zod";
import {
  customerGid,
  orderGid,
  shopDomainSchema,
  type CustomerGid,
  type OrderGid,
} from "~/lib/ids";
import { numericId } from "./customer-reference";

export const hintPayload = z.object({ admin_graphql_api_id: z.string().nullish() });

/** `disputes/*` names the order by number, `returns/*` carries it as an object. */
export const orderHintPayload = z.object({
  order_id: numericId.nullish(),
  order: z.object({ id: numericId.nullish() }).nullish(),
});

/** The order a dispute or a return is about; undefined where the payload names none. */
export function orderOfHint(payload: z.output<typeof orderHintPayload>): OrderGid | undefined {
  const id = payload.order_id ?? payload.order?.id;
  return id === undefined || id === null ? undefined : orderGid(id);
}

/** `customers/merge`: of two customers one is left. */
export const mergePayload = z.object({
  admin_graphql_api_customer_kept_id: z.string().nullish(),
  admin_graphql_api_customer_deleted_id: z.string().nullish(),
  status: z.string().nullish(),
});

/** Who became whom; undefined where the merge failed, or the payload names nobody. */
export function mergeOf(
  payload: z.output<typeof mergePayload>,
): { readonly kept: CustomerGid; readonly removed: CustomerGid } | undefined {
  const kept = customerIn(payload.admin_graphql_api_customer_kept_id);
  const removed = customerIn(payload.admin_graphql_api_customer_deleted_id);
  if (payload.status === "failed" || !kept || !removed || kept === removed) return undefined;
  return { kept, removed };
}

/** The customer a `customers/*` hint is about. */
export function customerIn(text: string | null | undefined): CustomerGid | undefined {
  const id = /^gid:\/\/shopify\/Customer\/(\d+)$/.exec(text ?? "")?.[1];
  return id === undefined ? undefined : customerGid(id);
}

/** Carries the shop as a resource: its permanent domain tells whose uninstall it is. */
export const appUninstalledPayload = z.object({ myshopify_domain: shopDomainSchema.nullish() });

/**
 * The fields of a hint that are worth keeping. The rest of an order or a customer is personal data
 * the app has no use for, so it is not stored at all (GDPR Art. 5(1)(c)).
 */
export const hintFields = [
  ...["id", "admin_graphql_api_id", "myshopify_domain", "status", "role", "order_id"],
  ...["admin_graphql_api_customer_kept_id", "admin_graphql_api_customer_deleted_id"],
];
