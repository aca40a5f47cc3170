/** Webhooks as the app keeps them: stored before they are acknowledged, handled afterwards. */
import type { ShopDomain } from "~/lib/ids";

/** One verified delivery, on its way into the database. */
export interface IncomingDelivery {
  readonly shop: ShopDomain;
  /** The platform's id of the event, or one derived from the body; a repeat has the same. */
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | undefined;
  /** Clear text; sealed under a key of its own before it is stored. */
  readonly payload: string;
  /** A code: why it could not be read. Such a delivery is kept for a person to look at. */
  readonly malformed?: string;
}

/** `repeat`: the same webhook id has been stored before, and this one changes nothing. */
export type Acceptance = "stored" | "repeat" | "unknown-shop";

/** A stored delivery in the hands of the worker. */
export interface OpenDelivery {
  readonly shop: ShopDomain;
  readonly id: string;
  readonly topic: string;
  readonly triggeredAt: Date | undefined;
  readonly receivedAt: Date;
  readonly payload: string;
  readonly attempts: number;
}

const SECOND = 1000;

/** A delivery whose job was lost is found again by the sweep after this. */
export const FOUND_AGAIN_AFTER_MS = 120 * SECOND;

/** One handler at a time has a delivery for itself this long; a crashed one loses it then. */
export const LEASE_MS = 60 * SECOND;

/** Then a person has to look: about a day of tries. */
export const MAX_ATTEMPTS = 14;

/** What could not be handled is kept sealed this long, then its key is destroyed. */
export const UNHANDLED_KEPT_MS = 30 * 24 * 3600 * SECOND;

/** The pause before the next try: doubling from five seconds, four hours at most. */
export function retryDelayMs(attempts: number): number {
  return Math.min(5 * SECOND * 2 ** (attempts - 1), 4 * 3600 * SECOND);
}
