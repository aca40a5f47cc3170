/** Counts for people: no cell so small that it could be one person's. Pure. */
import { decisionKinds, type DecisionKind } from "./decision";

/** Fewer than this are not told apart (promise 39). */
export const SMALLEST_CELL = 5;

/** Undefined: some, but fewer than may be told. */
export type ShownCount = number | undefined;

export function shownCount(count: number): ShownCount {
  return count > 0 && count < SMALLEST_CELL ? undefined : count;
}

export interface DayRow {
  readonly day: string;
  readonly counts: Readonly<Record<DecisionKind, ShownCount>>;
}

export interface DecisionCounts {
  /** Newest day first; days without a decision are left out. */
  readonly days: readonly DayRow[];
  readonly totals: Readonly<Record<DecisionKind, ShownCount>>;
}

export function decisionCounts(
  cells: readonly { readonly day: string; readonly kind: string; readonly count: number }[],
): DecisionCounts {
  const sumOf = (matches: (cell: (typeof cells)[number]) => boolean): ShownCount =>
    shownCount(cells.filter(matches).reduce((sum, { count }) => sum + count, 0));
  const byKind = (day?: string): Record<DecisionKind, ShownCount> =>
    Object.fromEntries(
      decisionKinds.map((kind) => [
        kind,
        sumOf((cell) => cell.kind === kind && (day === undefined || cell.day === day)),
      ]),
    ) as Record<DecisionKind, ShownCount>;
  const days = [...new Set(cells.map(({ day }) => day))].sort().reverse();
  return { days: days.map((day) => ({ day, counts: byKind(day) })), totals: byKind() };
}
