/** What each topic carries, judged tolerantly. */
import type { ShopDomain } from "~/lib/ids";
import { isComplianceTopic, type WebhookTopic } from "../webhook-topics";
import { customerRedactPayload, dataRequestPayload, shopRedactPayload } from "./compliance";
import { appUninstalledPayload, hintFields, hintPayload } from "./hints";

export const payloadSchemas = {
  "customers/data_request": dataRequestPayload,
  "customers/redact": customerRedactPayload,
  "shop/redact": shopRedactPayload,
  "app/uninstalled": appUninstalledPayload,
  "app/scopes_update": hintPayload,
  "bulk_operations/finish": hintPayload,
  "customers/delete": hintPayload,
  "customers/merge": hintPayload,
  "customers/update": hintPayload,
  "orders/updated": hintPayload,
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
  return Object.fromEntries(Object.entries(json).filter(([key]) => hintFields.includes(key)));
}
