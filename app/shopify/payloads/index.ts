/** What each topic carries, read tolerantly into the app's own terms. */
import type { WebhookTopic } from "../webhook-topics";
import { appUninstalledPayload } from "./app-uninstalled";
import { customerRedactPayload } from "./customer-redact";
import { dataRequestPayload } from "./data-request";
import { hintPayload } from "./hint";
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
