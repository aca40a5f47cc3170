/** Turns a signed body into something to act on, or says by a code why it cannot be. */
import type { ShopDomain } from "~/lib/ids";
import { payloadSchemas, shopNamedIn, worthKeeping } from "./payloads";
import type { WebhookTopic } from "./webhook-topics";

export type ReadWebhook =
  | {
      readonly kind: "sound";
      /** The shop the payload names; bare resources name none. */
      readonly shop: ShopDomain | undefined;
      /** JSON of what is worth keeping. */
      readonly payload: string;
    }
  | { readonly kind: "malformed"; readonly why: string };

/** Names of fields appear in `why`, their contents never. */
export function readWebhook(topic: WebhookTopic, body: Buffer): ReadWebhook {
  const json = parseJson(body);
  if (json === undefined) return { kind: "malformed", why: "not-json" };
  if (!isObject(json)) return { kind: "malformed", why: "not-an-object" };
  const result = payloadSchemas[topic].safeParse(json);
  if (!result.success) {
    const field = result.error.issues[0]?.path.join(".") ?? "";
    return { kind: "malformed", why: `field:${field}` };
  }
  return {
    kind: "sound",
    shop: shopNamedIn(result.data),
    payload: JSON.stringify(worthKeeping(topic, json)),
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    return undefined; // JSON has no way to say undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
