import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as accounts from "../accounts";
import * as adminShell from "../admin-shell";
import { openClock } from "../clock";
import type { StandinContext, StandinOptions } from "../context";
import { close, serve } from "../http/serve";
import * as mailbox from "../mailbox";
import { makeSigner } from "../sign";
import { openState } from "../state/open-state";
import type { ShopState } from "../state/shop-state";
import * as storefront from "../storefront";
import { useExtensions } from "../storefront";
import { startTrackers } from "../trackers";
import type { WebhookRequest } from "../webhooks/delivery-report";

export interface RunningPages {
  ctx: StandinContext;
  shop: ShopState;
  /** Webhooks the pages asked the host to send. */
  webhooks: WebhookRequest[];
  stop(): Promise<void>;
}

/**
 * The stand-in's pages over HTTP without the host's API: what a page needs of the host is there
 * (state, clock, signatures), and webhooks are collected instead of delivered.
 */
export async function startPages(from: {
  port: number;
  appUrl?: string;
  extensions?: string;
}): Promise<RunningPages> {
  const dir = mkdtempSync(join(tmpdir(), "kept-pages-"));
  const webhooks: WebhookRequest[] = [];
  const ctx = makeContext(optionsFor(from, dir), webhooks);
  if (from.extensions) useExtensions(ctx, from.extensions);
  const pages = [adminShell, accounts, mailbox, storefront];
  const server = await serve(from.port, async (request, url) => {
    for (const page of pages) {
      const response = await page.handle(request, url, ctx);
      if (response) return response;
    }
    return new Response("not found", { status: 404 });
  });
  const smtp = await mailbox.startMailbox(ctx);
  const trackers = await startTrackers(ctx);
  const [shop] = ctx.state.shops.values();
  if (!shop) throw new Error("no shop was seeded");
  return {
    ctx,
    shop,
    webhooks,
    async stop() {
      await Promise.all([close(server), smtp.stop(), trackers.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function optionsFor(
  from: { port: number; appUrl?: string },
  dir: string,
): Required<StandinOptions> {
  return {
    port: from.port,
    smtpPort: from.port + 1,
    trackerPort: from.port + 2,
    dir,
    appUrl: from.appUrl ?? `http://localhost:${from.port + 3}`,
    apiKey: "kept-demo-key",
    apiSecret: "kept-demo-secret-0123456789abcdef",
    orders: 40,
    fresh: true,
    apiVersion: "2026-07",
  };
}

function makeContext(
  options: Required<StandinOptions>,
  webhooks: WebhookRequest[],
): StandinContext {
  const state = openState(options, ["read_orders"]);
  return {
    options,
    state,
    clock: openClock(join(options.dir, "clock.json")),
    url: `http://localhost:${options.port}`,
    trackerUrl: `http://localhost:${options.trackerPort}`,
    sign: makeSigner(options),
    save: () => {
      state.save();
    },
    shopOf(request, url) {
      const host = url.hostname === "second-shop.localhost" && "second-shop.myshopify.com";
      const named = request.headers.get("x-standin-shop") ?? url.searchParams.get("_shop");
      const domain = named ?? (host || "lumen-home.myshopify.com");
      const shop = state.shops.get(domain);
      if (!shop) throw new Error(`no shop ${domain}`);
      return shop;
    },
    async sendWebhook(webhook) {
      webhooks.push(webhook);
      return [];
    },
  };
}
