/**
 * How a run writes: order by order, or many at once through the host's bulk mutations.
 *
 * The host's limit is one of points. Reading an order's facts right before writing, and reading it
 * back, cost the same either way; a single mutation costs ten points and more, the lines of a bulk
 * mutation nothing beyond the few calls that start and follow it. In exchange, facts are older when
 * a line is written, so a bulk write is kept as small as it can be without wasting points.
 */

/** Points, as the platform counts them (shopify.dev, "GraphQL Admin API rate limits"). */
export const POINTS = {
  /** The facts of one order. */
  facts: 19,
  /** `orderUpdate`: ten for the mutation, two for what its answer holds. */
  write: 12,
  /** What is left of it, read back. */
  back: 2,
  /** Staging, starting and following one bulk mutation. */
  bulk: 36,
} as const;

/** A bulk mutation is asked for, waits its turn and ends: seconds, however few its lines. */
const BULK_SECONDS = 8;
/** Facts of one bulk write are read in this time, so that none is older when it starts. */
const READ_SECONDS = 8;
const MOST_IN_BULK = 1_000;
const LEAST_IN_BULK = 8;
/** Orders are written one after the other within this time of being judged. */
const GROUP_SECONDS = 1.5;
const MOST_IN_GROUP = 40;
/** How long one call takes, for so many at once that the limit is used. */
const CALL_SECONDS = 0.1;
const MOST_AT_ONCE = 8;

/** What the host restores a second on its smallest plan. */
export const LOWEST_RATE = 100;

export interface WritingPace {
  readonly how: "single" | "bulk";
  /** Orders to take on together. */
  readonly size: number;
  /** Single mutations under way at once. */
  readonly atOnce: number;
  /** For all orders. */
  readonly points: number;
  readonly seconds: number;
}

/**
 * The cheaper way for so many orders at a limit of `rate` points a second, and what it costs: the
 * one that is done first.
 */
export function writingPace(orders: number, rate: number = LOWEST_RATE): WritingPace {
  const perOrder = POINTS.facts + POINTS.back;
  const single = orders * (perOrder + POINTS.write);
  const chunk = clamp(
    Math.floor((READ_SECONDS * rate) / POINTS.facts),
    LEAST_IN_BULK,
    MOST_IN_BULK,
  );
  const bulk = orders * perOrder + Math.ceil(orders / chunk) * POINTS.bulk;
  const [singleSeconds, bulkSeconds] = [single / rate, bulk / rate + BULK_SECONDS];
  const atOnce = clamp(Math.ceil((rate * CALL_SECONDS) / POINTS.write), 1, MOST_AT_ONCE);
  if (bulkSeconds < singleSeconds) {
    return {
      how: "bulk",
      size: Math.min(chunk, orders),
      atOnce,
      points: bulk,
      seconds: bulkSeconds,
    };
  }
  const size = clamp(
    Math.round((GROUP_SECONDS * rate) / (perOrder + POINTS.write)),
    5,
    MOST_IN_GROUP,
  );
  return { how: "single", size, atOnce, points: single, seconds: singleSeconds };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
