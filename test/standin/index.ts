import { join } from "node:path";
import { readAppConfig } from "./app-config";
import { CallLog } from "./call-log";
import { openClock } from "./clock";
import type { StandinOptions } from "./context";
import { elapse } from "./elapse";
import { Faults } from "./faults";
import { close, serve } from "./http/serve";
import { startMailbox } from "./mailbox/index";
import { route } from "./route";
import { shopOfRequest } from "./shop-of-request";
import { makeSigner } from "./sign";
import type { Standin } from "./standin";
import { openState } from "./state/open-state";
import type { ShopState } from "./state/shop-state";
import { startTrackers } from "./trackers/index";
import { UnderWay } from "./under-way";
import { deliverWebhooks } from "./webhooks/deliver";
import { runRetries } from "./webhooks/retries";

export interface RunningStandin {
  url: string;
  smtpPort: number;
  trackerUrl: string;
  /** For tests in the same process. */
  standin: Standin;
  stop(): Promise<void>;
}

export const API_VERSION = "2026-07";

/** Starts the host store's stand-in: Admin API, auth, webhooks, pages, mailbox, third parties. */
export async function startStandin(given: StandinOptions): Promise<RunningStandin> {
  const options = { fresh: false, apiVersion: API_VERSION, ...given };
  const stopping = new AbortController();
  const state = openState(options, readAppConfig().scopes);
  const standin = assemble(options, state, stopping.signal);
  const server = await serve(options.port, (request, url) => route(request, url, standin));
  const mailbox = await startMailbox(standin);
  const trackers = await startTrackers(standin);
  runRetries(standin);
  await elapse(standin);
  return {
    url: standin.url,
    smtpPort: options.smtpPort,
    trackerUrl: standin.trackerUrl,
    standin,
    stop: async () => {
      stopping.abort();
      await Promise.all([close(server), mailbox.stop(), trackers.stop()]);
      await standin.underWay.settled();
      standin.save();
      state.close();
    },
  };
}

function assemble(
  options: Standin["options"],
  state: ReturnType<typeof openState>,
  stopping: AbortSignal,
): Standin {
  const standin: Standin = {
    options,
    state,
    clock: openClock(join(options.dir, "clock.json")),
    url: `http://localhost:${options.port}`,
    trackerUrl: `http://localhost:${options.trackerPort}`,
    sign: makeSigner(options),
    faults: new Faults(),
    calls: new CallLog(),
    stopping,
    underWay: new UnderWay(),
    appConfig: () => readAppConfig(),
    save: () => state.save(),
    shopOf: (request, url) => shopOfRequest(state, request, url),
    sendWebhook: (webhook) => deliverWebhooks(standin, webhook),
    announce: (shop, topic, payload) => {
      const { webhooksOnChange } = standin.faults.settings.switches;
      if (!webhooksOnChange || !isSubscribed(standin, shop, topic)) return;
      standin.underWay.track(deliverWebhooks(standin, { topic, shop: shop.domain, payload }));
    },
  };
  return standin;
}

/** By the app's configuration, or for this shop alone by the API. */
function isSubscribed(standin: Standin, { install }: ShopState, topic: string): boolean {
  if (standin.appConfig().subscriptions.has(topic)) return true;
  const name = topic.replace("/", "_").toUpperCase();
  return install.webhooks?.some((each) => each.topic === name) ?? false;
}
