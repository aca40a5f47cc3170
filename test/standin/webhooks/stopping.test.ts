import type { Server } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { standinForTests, type StandinForTests } from "../../setup/standin-in-process";
import { close, serve } from "../http/serve";

let app: Server;
let standin: StandinForTests;
/** What happened, in its order. */
let events: string[];
let answer: () => void;

beforeEach(async () => {
  events = [];
  // An app that answers when told to, and then with a failure.
  app = await serve(0, async () => {
    events.push("delivered");
    await new Promise<void>((resolve) => (answer = resolve));
    return new Response(null, { status: 503 });
  });
  const address = app.address();
  const port = typeof address === "object" && address ? address.port : 0;
  standin = await standinForTests({ appUrl: `http://localhost:${port}` } as object);
  await standin.control("faults", { webhookRetryDelaysMs: [10, 60_000] });
});
afterEach(() => close(app));

async function delivered(times: number): Promise<void> {
  await expect.poll(() => events.length, { timeout: 5000 }).toBe(times);
}

it("stops once what is being tried again was answered, and keeps what failed", async () => {
  const first = standin.control("webhooks", { topic: "shop/redact" });
  await delivered(1);
  answer();
  await first;
  await delivered(2);
  const stopped = standin.stop().then(() => events.push("stopped"));
  await after(50);
  events.push("answered");
  answer();
  await stopped;
  expect(events).toEqual(["delivered", "delivered", "answered", "stopped"]);
  expect(standin.standin.state.pendingWebhooks).toMatchObject([{ attempts: 2 }]);
});

it("waits as well for what was announced by a change in the shop", async () => {
  const { state } = standin.standin;
  const [shop] = state.shops.values();
  if (!shop) throw new Error("no shop");
  standin.standin.announce(shop, "app/uninstalled", {});
  await delivered(1);
  const stopped = standin.stop();
  await after(50);
  answer();
  await stopped;
  expect(state.pendingWebhooks).toMatchObject([{ topic: "app/uninstalled", attempts: 1 }]);
});
