/** The receiver for the Remix route: the same function the web server calls before Remix. */
import { MAX_BODY_BYTES } from "~/server/read-body.server";
import { receiveWebhook, type WebhookAnswer } from "~/server/receive-webhook.server";

export function buildWebhooksServices() {
  return {
    receive: async (request: Request): Promise<Response> => toResponse(await receive(request)),
  };
}

async function receive(request: Request): Promise<WebhookAnswer> {
  const { method } = request;
  const headers = Object.fromEntries(request.headers);
  const announced = Number(request.headers.get("content-length") ?? 0);
  const body = announced > MAX_BODY_BYTES ? "too-large" : Buffer.from(await request.arrayBuffer());
  return receiveWebhook({ method, headers, body });
}

function toResponse({ status, body, headers }: WebhookAnswer): Response {
  return new Response(body ?? null, { status, headers: { ...headers } });
}
