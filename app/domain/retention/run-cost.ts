/** What a run costs in the host's own currency, points of a rate limit, and how long that takes. */
import { bulkPoints, BULK_SECONDS, CALL_SECONDS, singlePoints, writingPace } from "./writing-pace";

/** A shop's bucket, as the host reports it (`extensions.cost.throttleStatus`). */
export interface RateLimit {
  readonly maximum: number;
  /** Points that come back each second. */
  readonly restoreRate: number;
}

/** Of the smallest plan (shopify.dev, "API rate limits"): more is only faster. */
export const SMALLEST_LIMIT: RateLimit = { maximum: 2_000, restoreRate: 100 };

export interface RunCost {
  readonly points: number;
  readonly seconds: number;
}

export interface RunEstimate {
  readonly cheapest: "single" | "bulk";
  readonly single: RunCost;
  readonly bulk: RunCost;
}

/** Calls that one order takes when it is written by itself, one after the other. */
const CALLS = 3;

/**
 * Estimates a run over a number of orders both ways, with the figures by which a run decides how it
 * writes (`writingPace`). What is in the bucket when it begins is spent without waiting.
 */
export function estimateRun(orders: number, { limit }: { readonly limit: RateLimit }): RunEstimate {
  const { restoreRate } = limit;
  const waiting = (points: number) => Math.max(0, points - limit.maximum) / restoreRate;
  const [single, bulk] = [singlePoints(orders), bulkPoints(orders, restoreRate)];
  const { how, atOnce } = writingPace(orders, restoreRate);
  const calling = (orders * CALLS * CALL_SECONDS) / atOnce;
  return {
    cheapest: how,
    single: { points: single, seconds: Math.ceil(Math.max(waiting(single), calling)) },
    bulk: {
      points: bulk,
      seconds: orders === 0 ? 0 : Math.ceil(waiting(bulk) + BULK_SECONDS),
    },
  };
}
