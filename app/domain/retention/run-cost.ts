/** What a run costs in the host's own currency, points of a rate limit, and how long that takes. */

/** A shop's bucket, as the host reports it (`extensions.cost.throttleStatus`). */
export interface RateLimit {
  readonly maximum: number;
  /** Points that come back each second. */
  readonly restoreRate: number;
}

/** Points of the calls one order takes. Measured by the host at each answer; these are the guesses. */
export interface CallCosts {
  /** Reading an order again before writing, and once more after. */
  readonly read: number;
  readonly write: number;
}

export const usualCosts: CallCosts = { read: 3, write: 10 };

/** Starting, polling and fetching a bulk operation, whatever its size. */
const BULK_OVERHEAD_SECONDS = 60;
const BULK_OVERHEAD_POINTS = 40;
/** Lines a bulk mutation works off in a second, seen from outside; the host promises nothing. */
const BULK_WRITES_PER_SECOND = 25;
/** A round trip, where the bucket never runs dry. */
const CALL_SECONDS = 0.25;

export interface RunCost {
  readonly points: number;
  readonly seconds: number;
}

export interface RunEstimate {
  readonly cheapest: "single" | "bulk";
  readonly single: RunCost;
  readonly bulk: RunCost;
}

/**
 * Estimates a run over a number of orders: by single mutations, each order read, written and read
 * back; and by one bulk mutation, where reading before and after are bulk queries too.
 *
 * @param most how many calls may be under way at once
 */
export function estimateRun(
  orders: number,
  {
    limit,
    costs = usualCosts,
    most = 4,
  }: { readonly limit: RateLimit; readonly costs?: CallCosts; readonly most?: number },
): RunEstimate {
  const single = singleCost(orders, { limit, costs, most });
  const bulk = bulkCost(orders);
  return { cheapest: single.seconds <= bulk.seconds ? "single" : "bulk", single, bulk };
}

function singleCost(
  orders: number,
  { limit, costs, most }: { limit: RateLimit; costs: CallCosts; most: number },
): RunCost {
  const points = orders * (2 * costs.read + costs.write);
  const waiting = Math.max(0, points - limit.maximum) / limit.restoreRate;
  const calling = (orders * 3 * CALL_SECONDS) / most;
  return { points, seconds: Math.ceil(Math.max(waiting, calling)) };
}

function bulkCost(orders: number): RunCost {
  if (orders === 0) return { points: 0, seconds: 0 };
  const writing = orders / BULK_WRITES_PER_SECOND;
  return {
    points: 3 * BULK_OVERHEAD_POINTS,
    seconds: Math.ceil(3 * BULK_OVERHEAD_SECONDS + writing),
  };
}
