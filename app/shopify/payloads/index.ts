/** What each topic carries, judged tolerantly. */
import type { ShopDomain } from "~/lib/ids";
import { isComplianceTopic, type WebhookTopic } from "../webhook-topics";
import { customerRedactPayload, dataRequestPayload, shopRedactPayload } from "./compliance";
import {
  appUninstalledPayload,
  hintFields,
  hintPayload,
  mergePayload,
  orderHintPayload,
} from "./hints";

export { customerIn, mergeOf, orderOfHint } from "./hints";

export const payloadSchemas = {
  "customers/data_request": dataRequestPayload,
  "customers/redact": customerRedactPayload,
  "shop/redact": shopRedactPayload,
  "app/uninstalled": appUninstalledPayload,
  "app/scopes_update": hintPayload,
  "bulk_operations/finish": hintPayload,
  "customers/delete": hintPayload,
  "customers/merge": mergePayload,
  "customers/update": hintPayload,
  "disputes/create": orderHintPayload,
  "disputes/update": orderHintPayload,
  "orders/updated": hintPayload,
  "returns/approve": orderHintPayload,
  "returns/reopen": orderHintPayload,
  "returns/request": orderHintPayload,
  "themes/publish": hintPayload,
  "themes/update": hintPayload,
} satisfies Record<WebhookTopic, unknown>;

/** The shop a payload names; bare resources name none. */
export function shopNamedIn(payload: object): ShopDomain | undefined {
  if ("shop_domain" in payload) return payload.shop_domain as ShopDomain;
  if ("myshopify_domain" in payload) return (payload.myshopify_domain ?? undefined) as ShopDomain;
  return undefined;
}

/** What is stored of a payload: all of a compliance request, of a hint only what it points to. */
export function worthKeeping(topic: WebhookTopic, json: object): object {
  if (isComplianceTopic(topic)) return json;
  const kept = Object.entries(json).filter(([key]) => hintFields.includes(key));
  // Of the order in a return, its number and nothing else.
  const order = "order" in json ? orderHintPayload.safeParse(json).data?.order : undefined;
  return { ...Object.fromEntries(kept), ...(order?.id ? { order: { id: order.id } } : {}) };
}
