/** Subscriptions of one shop to the topics that its optional scopes open. */
import { grants } from "~/domain/shops/model";
import { env } from "~/lib/env.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import { MoveWebhookDocument } from "./generated/move-webhook";
import {
  SubscribeWebhookDocument,
  type WebhookSubscriptionTopic,
} from "./generated/subscribe-webhook";
import { WebhookSubscriptionsDocument } from "./generated/webhook-subscriptions";
import { scopedTopicNames, scopedTopics, type ScopedTopic } from "./webhook-topics";

/** As the Admin API names them. */
const apiNames = {
  "disputes/create": "DISPUTES_CREATE",
  "disputes/update": "DISPUTES_UPDATE",
  "returns/approve": "RETURNS_APPROVE",
  "returns/reopen": "RETURNS_REOPEN",
  "returns/request": "RETURNS_REQUEST",
} as const satisfies Record<ScopedTopic, WebhookSubscriptionTopic>;

/**
 * Subscribes the shop to every topic whose scope it has granted, once, and to where the app is now.
 * May be repeated. A scope that is taken back ends its topics in the host by itself.
 *
 * Throws `host-refused` (the message names the topic) and what `HostClient` throws.
 */
export async function followTopics(shop: ShopDomain, granted: readonly string[]): Promise<void> {
  const wanted = scopedTopicNames.filter((topic) => grants(granted, scopedTopics[topic]));
  if (wanted.length === 0) return;
  const client = hostClient(shop);
  const topics = wanted.map((topic) => apiNames[topic]);
  const { webhookSubscriptions } = await client.run(WebhookSubscriptionsDocument, { topics });
  const subscription = { uri: new URL("/webhooks", env().APP_URL).href };
  for (const topic of topics) {
    const there = webhookSubscriptions.nodes.find((each) => each.topic === topic);
    if (there?.uri === subscription.uri) continue;
    const errors = there
      ? (await client.run(MoveWebhookDocument, { id: there.id, subscription }))
          .webhookSubscriptionUpdate?.userErrors
      : (await client.run(SubscribeWebhookDocument, { topic, subscription }))
          .webhookSubscriptionCreate?.userErrors;
    if (errors?.length) throw new AppError("host-refused", `The host refused the topic ${topic}.`);
  }
}
