import type { Clock } from "./clock";
import type { ShopState } from "./state/shop-state";
import type { DeliveryReport, WebhookRequest } from "./webhooks/delivery-report";
import type { PendingWebhook } from "./webhooks/pending";

export interface StandinOptions {
  port: number;
  smtpPort: number;
  trackerPort: number;
  /** Where the stand-in keeps its state, and nothing else does. */
  dir: string;
  /** Address of the app, e.g. http://localhost:3000 */
  appUrl: string;
  apiKey: string;
  apiSecret: string;
  /** Orders seeded in the main shop. */
  orders: number;
  /** Forget the state of an earlier run. */
  fresh?: boolean;
  apiVersion?: string;
}

export interface StandinState {
  /** By domain, e.g. lumen-home.myshopify.com. */
  shops: Map<string, ShopState>;
  /** Deliveries that will be tried again. */
  pendingWebhooks: PendingWebhook[];
}

/** Signatures made with the app's secret, as the platform makes them. */
export interface Signer {
  /** Adds `timestamp` (unless given) and `signature` to a proxied storefront request. */
  proxyQuery(params: URLSearchParams): URLSearchParams;
  /** Base64 HMAC-SHA256 of the raw body. */
  webhook(body: string | Uint8Array): string;
  /** The admin's id token: HS256, good for one minute of real time. */
  sessionToken(shop: string, staffId: string): string;
  /** Hex HMAC over the sorted query of a page the admin opens. */
  installHmac(params: URLSearchParams): string;
}

/**
 * What every part of the stand-in works with.
 *
 * The page modules (storefront, admin-shell, accounts, mailbox, trackers) each export
 * `handle: PageHandler` from their index.ts; mailbox also `startMailbox: StartMailbox`, trackers
 * `startTrackers: StartServer`. Requests reach them in the order admin-shell, accounts, mailbox,
 * storefront; the first one that answers wins.
 */
export interface StandinContext {
  readonly options: Required<StandinOptions>;
  readonly state: StandinState;
  readonly clock: Clock;
  /** e.g. http://localhost:4000 */
  readonly url: string;
  /** The second origin, where third parties live. */
  readonly trackerUrl: string;
  readonly sign: Signer;
  /** Writes all shop settings to disk. Orders and customers are written by their `set`. */
  save(): void;
  /**
   * The shop of a request: header `x-standin-shop`, else `?_shop=`, else the host
   * `second-shop.localhost`, else the main shop.
   */
  shopOf(request: Request, url: URL): ShopState;
  /** Signs and delivers a webhook, with the platform's retries in the background. */
  sendWebhook(webhook: WebhookRequest): Promise<DeliveryReport[]>;
}

export type PageHandler = (
  request: Request,
  url: URL,
  ctx: StandinContext,
) => Promise<Response | undefined>;

export interface RunningServer {
  stop(): Promise<void>;
}

export type StartServer = (ctx: StandinContext) => Promise<RunningServer>;

/** `list` gives what `GET /_control/mail` answers, oldest first. */
export type StartMailbox = (
  ctx: StandinContext,
) => Promise<RunningServer & { list(): readonly unknown[] }>;
