import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startStandin } from "../index";
import type { Standin } from "../standin";
import type { ShopState } from "../state/shop-state";
import { useExtensions } from "../storefront";

export interface RunningPages {
  standin: Standin;
  url: string;
  smtpPort: number;
  trackerUrl: string;
  shop: ShopState;
  stop(): Promise<void>;
}

/** The theme extension that tests of the storefront render: two embeds, assets, two languages. */
export const sampleExtensions = join(import.meta.dirname, "fixtures", "extensions");

/** A stand-in of its own with a small shop and the sample extension, in a folder of its own. */
export async function startPages(app: { url: string } | null = null): Promise<RunningPages> {
  const [port, smtpPort, trackerPort] = await freePorts();
  const dir = mkdtempSync(join(tmpdir(), "kept-pages-"));
  const running = await startStandin({
    port,
    smtpPort,
    trackerPort,
    dir,
    appUrl: app?.url ?? "http://localhost:1",
    apiKey: "kept-demo-key",
    apiSecret: "kept-demo-secret-0123456789abcdef",
    orders: 40,
    fresh: true,
  });
  useExtensions(running.standin, sampleExtensions);
  const [shop] = running.standin.state.shops.values();
  if (!shop) throw new Error("no shop was seeded");
  return {
    standin: running.standin,
    url: running.url,
    smtpPort: running.smtpPort,
    trackerUrl: running.trackerUrl,
    shop,
    async stop() {
      await running.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Three ports nobody listens on: asked of the system, then given back. */
async function freePorts(): Promise<[number, number, number]> {
  const servers = [createServer(), createServer(), createServer()] as const;
  const [first, second, third] = servers;
  await Promise.all(servers.map(listen));
  const ports: [number, number, number] = [portOf(first), portOf(second), portOf(third)];
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, resolve);
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
