/**
 * What every benchmark answers with, and how figures are summed up.
 *
 * Machines differ and are noisy: what counts is the ratio of two things measured in turn in the
 * same run, as the median of at least nine rounds with its quartiles.
 */

export interface BenchOptions {
  /** Rounds per variant, in turn. */
  readonly rounds: number;
  /** Seconds per round, where a round lasts a time. */
  readonly seconds: number;
  /** Tells people how far it is. */
  readonly progress: (line: string) => void;
}

export interface BenchResult {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  /** Beside the floor or peer of the same run. */
  readonly ratios: Readonly<Record<string, number>>;
  /** For people: a row per variant. */
  readonly table: readonly Readonly<Record<string, string | number>>[];
  /** What the figures were measured under. */
  readonly notes: readonly string[];
}

/** A file of `test/bench` that can be run. */
export interface Bench {
  readonly summary: string;
  run(options: BenchOptions): Promise<BenchResult>;
}

export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Lower quartile, median and upper quartile. Throws on an empty list. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
  };
}

/** The value below which a share `q` of the sorted values lies, linearly interpolated. */
export function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error("no values to sum up");
  return below + (above - below) * (at - Math.floor(at));
}

/** "5120 (4980–5300)". */
export function shown({ low, median, high }: Spread, digits = 0): string {
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** A figure with its quartiles under three names. */
export function figuresOf(name: string, { low, median, high }: Spread): Record<string, number> {
  return { [name]: round(median), [`${name}Q1`]: round(low), [`${name}Q3`]: round(high) };
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
