/**
 * What each topic leads to. Compliance topics are requests and are carried out; everything else is
 * a hint: headers are not signed, and bare resources name no shop, so what a hint says is read
 * again from the host, and nothing is destroyed on its word.
 */
import { withShop, type Tx } from "~/db.server";
import { recordUninstall } from "~/domain/shops/index.server";
import {
  makeHandleDelivery,
  revivePrematureRedacts,
  type DeliveryEffect,
  type DeliveryEnd,
} from "~/domain/webhooks/index.server";
import type { OpenDelivery } from "~/domain/webhooks/model";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { services } from "~/services.server";
import { customerIn, mergeOf, orderOfHint, payloadSchemas } from "~/shopify/payloads";
import { isWebhookTopic, type WebhookTopic } from "~/shopify/webhook-topics";
import type { JobName, JobPayload } from "../contract";
import { enqueue } from "../queue.server";

const HANDLED: DeliveryEnd = { state: "handled" };

const effects = {
  "customers/data_request": async ({ shop, id, payload, receivedAt }) => {
    await services().requests.openDataRequest({
      ...{ shop, receivedAt, deliveryId: id },
      payload: parse(payload),
    });
    return HANDLED;
  },
  "customers/redact": async ({ shop, id, payload }) => {
    await services().requests.eraseCustomer({ shop, deliveryId: id, payload: parse(payload) });
    return HANDLED;
  },
  "shop/redact": async ({ shop, id, triggeredAt }) => {
    const decision = await services().shops.acceptShopRedact(shop, triggeredAt);
    if (decision !== "forget") return { state: "ignored", why: decision };
    const outcome = await services().requests.forgetShop({ shop, deliveryId: id });
    return outcome === "forgotten" ? HANDLED : { state: "ignored", why: outcome };
  },
  "app/uninstalled": async (delivery, close) => {
    const { shop } = delivery;
    // The payload names the shop; where it does not, the host is asked whether we are still let in.
    const named = payloadSchemas["app/uninstalled"].parse(parse(delivery.payload));
    if (!named.myshopify_domain && (await services().shops.stillAnswers(shop))) {
      return { state: "ignored", why: "still-installed" };
    }
    return withShop(shop, async (tx) => {
      const end = await uninstall(tx, delivery);
      await close(tx, end);
      return end;
    });
  },
  "app/scopes_update": thenJob("shop.refresh"),
  "themes/publish": thenJob("embed.check"),
  "themes/update": thenJob("embed.check"),
  // Of customers only their own choices are kept; of orders nothing that could grow stale.
  "bulk_operations/finish": noted,
  "customers/delete": noted,
  "customers/merge": async ({ shop, payload }) => {
    const merge = mergeOf(payloadSchemas["customers/merge"].parse(parse(payload)));
    if (!merge) return HANDLED;
    const end = await services().requests.followMerge(shop, merge);
    return end === "followed" ? HANDLED : { state: "ignored", why: end };
  },
  "customers/update": async ({ shop, payload }) => {
    const { admin_graphql_api_id: gid } = payloadSchemas["customers/update"].parse(parse(payload));
    const customer = customerIn(gid);
    if (customer) await services().accountChoices.noteHostChange(shop, customer);
    return HANDLED;
  },
  "disputes/create": heedOrder,
  "disputes/update": heedOrder,
  "orders/updated": noted,
  "returns/approve": heedOrder,
  "returns/reopen": heedOrder,
  "returns/request": heedOrder,
} satisfies Record<WebhookTopic, DeliveryEffect>;

const handleDelivery = makeHandleDelivery({ effectOf, enqueue });

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await handleDelivery({ shop, id });
}

function effectOf(topic: string): DeliveryEffect {
  if (isWebhookTopic(topic)) return effects[topic];
  throw new AppError("not-found", `This version does not know the topic of the delivery: ${topic}`);
}

/** The payload was checked when it came in. */
function parse(payload: string): unknown {
  return JSON.parse(payload) as unknown;
}

async function uninstall(
  tx: Tx,
  { shop, triggeredAt }: Pick<OpenDelivery, "shop" | "triggeredAt">,
): Promise<DeliveryEnd> {
  const gone = await recordUninstall(tx, shop, triggeredAt);
  if (!gone) return { state: "ignored", why: "older-install" };
  // A shop/redact may have overtaken the uninstall it belongs to.
  const premature = triggeredAt ? await revivePrematureRedacts(tx, shop, triggeredAt) : [];
  for (const id of premature) await enqueue(tx, { name: "webhook.handle", shop, id });
  return HANDLED;
}

/** Has something read again, in a job of its own that can be repeated on its own. */
function thenJob(name: JobName): DeliveryEffect {
  return (delivery, close) =>
    closingWith(delivery.shop, async (tx) => {
      await enqueue(tx, { name, shop: delivery.shop, id: delivery.shop });
      await close(tx, HANDLED);
    });
}

/** Something may keep an order as it is from now on. */
async function heedOrder({ shop, payload }: OpenDelivery): Promise<DeliveryEnd> {
  const order = orderOfHint(payloadSchemas["disputes/create"].parse(parse(payload)));
  if (order) await services().retention.heedOrderHint(shop, order);
  return HANDLED;
}

function noted(): Promise<DeliveryEnd> {
  return Promise.resolve(HANDLED);
}

async function closingWith(
  shop: ShopDomain,
  work: (tx: Tx) => Promise<void>,
): Promise<DeliveryEnd> {
  await withShop(shop, work);
  return HANDLED;
}
