import { expect } from "vitest";
import { asOwner } from "../../factories/raw-database";
import type { ShopDomain } from "~/lib/ids";
import type { WebhookReceiver } from "../../standin/testing/webhook-receiver";

/**
 * Takes what the host delivered through the app's receiver and its handler. Answers with the state
 * that the delivery is in then, and its problem where it has one.
 */
export async function takeIn(
  receiver: WebhookReceiver,
  { shop, topic }: { readonly shop: ShopDomain; readonly topic: string },
): Promise<string> {
  const { receiveWebhook } = await import("~/server/receive-webhook.server");
  const { handle } = await import("~/jobs/handlers/webhook-handle.server");
  const { headers: given, body } = await receiver.next(topic);
  const headers = Object.fromEntries(given);
  const answer = await receiveWebhook({ method: "POST", headers, body: Buffer.from(body) });
  expect(answer.status).toBe(200);
  const [row] = await asOwner<{ id: string }>(
    `SELECT id FROM "WebhookDelivery" WHERE shop = $1 AND topic = $2 AND state = 'received'`,
    [shop, topic],
  );
  await handle({ shop, id: row?.id ?? "" });
  const [after] = await asOwner<{ outcome: string }>(
    `SELECT state || coalesce(' ' || problem, '') AS outcome FROM "WebhookDelivery" WHERE id = $1`,
    [row?.id],
  );
  return after?.outcome ?? "";
}
