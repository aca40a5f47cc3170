import { isEnumType } from "graphql";
import type { WebhookSubscriptionState } from "../state/shop-state";
import type { Call } from "./call";
import { numberOfGid } from "./gid";
import type { Resolvers } from "./resolver";
import { userError } from "./user-error";

interface Given {
  topic: string;
  webhookSubscription: { uri?: string | null };
}

/** Subscriptions of one shop: those of `shopify.app.toml` are neither made nor listed here. */
export const webhookMutations: Resolvers<unknown> = {
  webhookSubscriptionCreate: (_root, { topic, webhookSubscription: { uri } }: Given, call) => {
    const { install } = call.shop;
    if (!mayHear(call, topic)) {
      const message = "You cannot create a webhook subscription with the specified topic";
      return refused(["webhookSubscription"], message);
    }
    if (!uri) return refused(["webhookSubscription", "uri"], "Address can't be blank");
    const known = install.webhooks ?? [];
    if (known.some((each) => each.topic === topic && each.uri === uri)) {
      return refused(
        ["webhookSubscription", "uri"],
        "Address for this topic has already been taken",
      );
    }
    const id = `gid://shopify/WebhookSubscription/${numberOfGid(call.shop.id) + 800_000 + known.length}`;
    const webhookSubscription: WebhookSubscriptionState = { id, topic, uri };
    install.webhooks = [...known, webhookSubscription];
    call.standin.save();
    return { webhookSubscription, userErrors: [] };
  },
  webhookSubscriptionUpdate: (
    _root,
    { id, webhookSubscription: { uri } }: { id: string; webhookSubscription: { uri?: string } },
    call,
  ) => {
    const subscription = call.shop.install.webhooks?.find((each) => each.id === id);
    if (!subscription) return refused(["id"], "Webhook subscription does not exist");
    subscription.uri = uri ?? subscription.uri;
    call.standin.save();
    return { webhookSubscription: subscription, userErrors: [] };
  },
};

/** The topic's description in the schema says which scope it takes. */
function mayHear({ admin, scopes }: Call, topic: string): boolean {
  const type = admin.schema.getType("WebhookSubscriptionTopic");
  const description = (isEnumType(type) && type.getValue(topic)?.description) || "";
  const needed = description.slice(description.indexOf("Requires")).match(/(read|write)_[a-z_]+/g);
  return needed === null || needed.some((scope) => scopes.has(scope));
}

function refused(field: string[], message: string) {
  return { webhookSubscription: null, userErrors: [userError(field, message)] };
}
