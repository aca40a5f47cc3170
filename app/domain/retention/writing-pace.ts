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
export const BULK_SECONDS = 8;
/** Facts of one bulk write are read in this time, so that none is older when it starts. */
const READ_SECONDS = 8;
const MOST_IN_BULK = 1_000;
const LEAST_IN_BULK = 8;
/** Orders are written one after the other within this time of being judged. */
const GROUP_SECONDS = 1.5;
const LEAST_IN_GROUP = 5;
const MOST_IN_GROUP = 40;
/** How long one call takes, for so many at once that the limit is used. */
export const CALL_SECONDS = 0.1;
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

/** Points of so many orders, each written by itself. */
export function singlePoints(orders: number): number {
  return orders * (POINTS.facts + POINTS.write + POINTS.back);
}

/** Points of so many orders, written together as far as that goes at this limit. */
export function bulkPoints(orders: number, rate: number): number {
  return orders * (POINTS.facts + POINTS.back) + Math.ceil(orders / bulkSize(rate)) * POINTS.bulk;
}

function bulkSize(rate: number): number {
  const size = Math.floor((READ_SECONDS * rate) / POINTS.facts);
  return clamp(size, LEAST_IN_BULK, MOST_IN_BULK);
}

/**
 * The cheaper way for so many orders at a limit of `rate` points a second, and what it costs: the
 * one that is done first.
 */
export function writingPace(orders: number, rate: number = LOWEST_RATE): WritingPace {
  const single = singlePace(orders, rate);
  const bulk = bulkPoints(orders, rate);
  const bulkSeconds = bulk / rate + BULK_SECONDS;
  if (bulkSeconds >= single.seconds) return single;
  const size = Math.min(bulkSize(rate), orders);
  return { how: "bulk", size, atOnce: single.atOnce, points: bulk, seconds: bulkSeconds };
}

/** Each order by itself: for what the host does not take in bulk. */
export function singlePace(orders: number, rate: number = LOWEST_RATE): WritingPace {
  const single = singlePoints(orders);
  const singleSeconds = single / rate;
  const atOnce = clamp(Math.ceil((rate * CALL_SECONDS) / POINTS.write), 1, MOST_AT_ONCE);
  const group = Math.round((GROUP_SECONDS * rate) / singlePoints(1));
  const size = clamp(group, LEAST_IN_GROUP, MOST_IN_GROUP);
  return { how: "single", size, atOnce, points: single, seconds: singleSeconds };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
