import { readJson } from "../http/json";
import type { WebhookRequest } from "../webhooks/delivery-report";
import type { Control } from "./control";

/** Signs and delivers; answers `[{webhookId, status, ms}]`, in the order they were made. */
export const controlWebhooks: Control = async (request, standin) => {
  const { topic, ...rest } = await readJson<WebhookRequest>(request);
  if (topic === undefined) throw new RangeError('give {"topic": "customers/redact"}');
  return standin.sendWebhook({ topic, ...rest });
};
