/** What each topic carries, read tolerantly into the app's own terms. */
import { isComplianceTopic, type WebhookTopic } from "../webhook-topics";
import { customerRedactPayload } from "./customer-redact";
import { dataRequestPayload } from "./data-request";
import { appUninstalledPayload, hintFields, hintPayload } from "./hints";
import { shopRedactPayload } from "./shop-redact";

export type { PersonReference } from "./customer-reference";

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

/** What is stored of a payload: all of a compliance request, of a hint only what it points to. */
export function worthKeeping(topic: WebhookTopic, json: object): object {
  if (isComplianceTopic(topic)) return json;
  return Object.fromEntries(Object.entries(json).filter(([key]) => hintFields.includes(key)));
}
