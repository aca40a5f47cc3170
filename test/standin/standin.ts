import type { AppConfig } from "./app-config";
import type { CallLog } from "./call-log";
import type { StandinContext } from "./context";
import type { Faults } from "./faults";
import type { ShopState } from "./state/shop-state";
import type { UnderWay } from "./under-way";

/** The context as the core of the stand-in sees it: with what pages have no business with. */
export interface Standin extends StandinContext {
  readonly faults: Faults;
  readonly calls: CallLog;
  /** Read from `shopify.app.toml` each time, so that an edited file counts at once. */
  appConfig(): AppConfig;
  /** Sends a webhook soon, if the app subscribed to its topic: a change was made in the shop. */
  announce(shop: ShopState, topic: string, payload: unknown): void;
  /** Stops timers and waits for nothing. */
  readonly stopping: AbortSignal;
  /** Deliveries that no request waits for: they end before the state is written the last time. */
  readonly underWay: UnderWay;
}
