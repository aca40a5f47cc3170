/** Counts for people: no cell so small that it could be one person's. */
import type { DecisionKind } from "./decision";

/** Fewer than this are not told apart (promise 39). */
export const SMALLEST_CELL = 5;

/** Undefined: not told, because it is a few or would tell a few (numbers/suppress). */
export type ShownCount = number | undefined;

export interface DayRow {
  readonly day: string;
  readonly counts: Readonly<Record<DecisionKind, ShownCount>>;
}

export interface DecisionCounts {
  /** Newest day first; days without a decision are left out. */
  readonly days: readonly DayRow[];
  readonly totals: Readonly<Record<DecisionKind, ShownCount>>;
}
