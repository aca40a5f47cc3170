/**
 * The host store's stand-in beside app code in one test process: the app's calls to the platform
 * reach it as they do in the demo. Call before importing anything of the app.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startStandin, type RunningStandin } from "../standin/index";
import { testEnvironment } from "./test-environment";

export interface StandinForTests extends RunningStandin {
  control<T>(path: string, body?: object): Promise<T>;
  /** Staff open the app of a shop: the token exchange, and its offline session stored. */
  signIn(shop: string): Promise<void>;
}

/** Starts a stand-in of its own on free ports, with `orders` orders in its main shop. */
export async function standinForTests({
  orders = 40,
  appUrl = testEnvironment.APP_URL,
} = {}): Promise<StandinForTests> {
  const dir = mkdtempSync(join(tmpdir(), "kept-standin-"));
  const port = await threeFreePorts();
  const running = await startStandin({
    port,
    smtpPort: port + 1,
    trackerPort: port + 2,
    dir,
    appUrl,
    apiKey: testEnvironment.SHOPIFY_API_KEY,
    apiSecret: testEnvironment.SHOPIFY_API_SECRET,
    orders,
  });
  Object.assign(process.env, {
    APP_ENV: "test",
    STANDIN_URL: running.url,
    STANDIN_CLOCK_FILE: join(dir, "clock.json"),
    SMTP_URL: `smtp://127.0.0.1:${port + 1}`,
  });
  // Before the platform's library is imported: it keeps the `fetch` it finds at import.
  await import("../standin/preload.mjs");
  async function control<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${running.url}/_control/${path}`, {
      method: body ? "POST" : "GET",
      ...(body
        ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
        : {}),
    });
    if (!response.ok)
      throw new Error(`/_control/${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  return {
    ...running,
    control,
    async signIn(shop) {
      const { sessionStorage } = await import("~/shopify/session-storage.server");
      const { platformApi } = await import("~/shopify/platform-api.server");
      const { RequestedTokenType } = await import("@shopify/shopify-api");
      const { token } = await control<{ token: string }>("session-token", { shop });
      const { session } = await platformApi().auth.tokenExchange({
        ...{ shop, sessionToken: token, expiring: true },
        requestedTokenType: RequestedTokenType.OfflineAccessToken,
      });
      await sessionStorage.storeSession(session);
    },
    async stop() {
      await running.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A port with two free neighbours: mailbox and trackers live beside the stand-in. */
async function threeFreePorts(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const first = 20_000 + Math.floor(Math.random() * 20_000);
    const free = await Promise.all([first, first + 1, first + 2].map(isFree));
    if (free.every(Boolean)) return first;
  }
  throw new Error("no three free ports in a row");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
