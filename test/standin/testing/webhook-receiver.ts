import type { Server } from "node:http";
import { close, serve } from "../http/serve";

/** A delivery as it arrived. */
export interface Received {
  topic: string;
  webhookId: string;
  headers: Headers;
  body: string;
}

/** Plays the app's webhook address: keeps what arrives and answers as told. */
export interface WebhookReceiver {
  url: string;
  received: Received[];
  /** Status of the next answers. */
  status: number;
  /** Waits until a delivery of a topic has arrived. */
  next(topic: string): Promise<Received>;
  stop(): Promise<void>;
}

export async function startReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server: Server = await serve(0, async (request) => {
    received.push({
      topic: request.headers.get("x-shopify-topic") ?? "",
      webhookId: request.headers.get("x-shopify-webhook-id") ?? "",
      headers: request.headers,
      body: await request.text(),
    });
    return new Response(null, { status: receiver.status });
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const receiver: WebhookReceiver = {
    url: `http://localhost:${port}`,
    received,
    status: 200,
    next: async (topic) => {
      for (let tries = 0; tries < 200; tries++) {
        const found = received.find((each) => each.topic === topic);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`no delivery of ${topic} arrived`);
    },
    stop: () => close(server),
  };
  return receiver;
}
