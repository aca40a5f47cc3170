import { withShop } from "~/db.server";
import { openField } from "~/domain/protection/index.server";
import { shopDomain } from "~/lib/ids";

/** Opens what was stored of a delivery, as the worker will. */
export async function sealedPayload(domain: string, webhookId: string): Promise<unknown> {
  const shop = shopDomain(domain);
  return withShop(shop, async (tx) => {
    const row = await tx.webhookDelivery.findFirstOrThrow({ where: { shop, webhookId } });
    const place = { shop, model: "WebhookDelivery", field: "payload", row: row.id } as const;
    const caseKeyId = row.caseKeyId ?? "";
    return JSON.parse(await openField(tx, { ...place, caseKeyId }, row.payload ?? "")) as unknown;
  });
}
