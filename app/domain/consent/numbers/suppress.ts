/**
 * Hides what could be one person's (promise 39): counts below five, and every count from which one of
 * them could be worked out. Pure.
 *
 * A table is shown with its sums, so a single hidden cell of a line is the sum less the others. Cells
 * are hidden until no line has a single one, none has a few that sum up to a few, and no line of
 * reasoning over several lines leads to one either.
 */
import { SMALLEST_CELL } from "../decision-counts";
import type { ToldTable } from "./told";
import { solvedIn } from "./worked-out";

/** A row beyond the last is that of the sums, and so is a column. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/** `cells` by row; every row has the same number of columns. */
export function toldTable(cells: readonly (readonly number[])[]): ToldTable {
  return toldTables([cells])[0] as ToldTable;
}

/**
 * Tables of the same counts, cut in different ways: they share the sums of their columns, and what one
 * hides of those, none tells. What all of them together tell is looked for last, by solving them.
 */
export function toldTables(all: readonly (readonly (readonly number[])[])[]): ToldTable[] {
  const tables = all.map((cells) => new Table(cells));
  for (const table of tables) table.hideSmall();
  for (;;) {
    hideByLines(tables);
    const told = tables.map((table) => table.told());
    const few = solvedIn(told).filter(({ value }) => value > 0 && value < SMALLEST_CELL);
    const isLess = few.map(({ table, ...at }) => tables[table]?.hideNear(at)).some(Boolean);
    if (!isLess) return told;
  }
}

function hideByLines(tables: readonly Table[]): void {
  for (let hidden = -1; hidden !== hiddenIn(tables);) {
    hidden = hiddenIn(tables);
    for (const table of tables) while (table.hideOneMore());
    const sums = tables.flatMap((table) => table.hiddenSums());
    for (const table of tables) for (const column of sums) table.hideSum(column);
  }
}

function hiddenIn(tables: readonly Table[]): number {
  return sumOf(tables.map((table) => table.countHidden()));
}

/** The cells with their sums as a last column and a last row: then every line is an equation. */
class Table {
  private readonly values: number[][];
  private readonly hidden: boolean[][];

  constructor(cells: readonly (readonly number[])[]) {
    const rows = cells.map((row) => [...row, sumOf(row)]);
    const columns = cells[0]?.length ?? 0;
    const sums = Array.from({ length: columns + 1 }, (_, at) => sumOf(rows.map((r) => r[at] ?? 0)));
    this.values = [...rows, sums];
    this.hidden = this.values.map((row) => row.map(() => false));
  }

  hideSmall(): void {
    for (const cell of this.allCells()) {
      const value = this.valueOf(cell);
      if (value > 0 && value < SMALLEST_CELL) this.hide(cell);
    }
  }

  /** Hides one cell that would give a hidden one away; false when there is none left. */
  hideOneMore(): boolean {
    for (const line of this.lines()) {
      const hidden = line.filter((cell) => this.isHidden(cell));
      if (hidden.length === 0) continue;
      const isOpen = hidden.length === 1 || this.hiddenSum(line) < SMALLEST_CELL;
      if (isOpen && this.hideSmallestOf(line)) return true;
    }
    for (const cell of this.allCells()) {
      if (!this.isHidden(cell) || !this.isBridge(cell)) continue;
      const line = this.allCells().filter(({ row }) => row === cell.row);
      if (this.hideSmallestOf(line)) return true;
    }
    return false;
  }

  /** Columns whose sum is hidden; the last is that of everything. */
  hiddenSums(): number[] {
    return (this.hidden.at(-1) ?? []).flatMap((isHidden, column) => (isHidden ? [column] : []));
  }

  hideSum(column: number): void {
    this.hide({ row: this.hidden.length - 1, column });
  }

  /** Hides one more in the column of a cell, or in its row, or anywhere; false when nothing is left. */
  hideNear({ row, column }: Cell): boolean {
    const all = this.allCells();
    const inColumn = all.filter((cell) => cell.column === column);
    const inRow = all.filter((cell) => cell.row === row);
    return [inColumn, inRow, all].some((line) => this.hideSmallestOf(line));
  }

  countHidden(): number {
    return this.hidden.flat().filter(Boolean).length;
  }

  told(): ToldTable {
    const told = this.values.map((row, at) =>
      row.map((value, column) => (this.isHidden({ row: at, column }) ? undefined : value)),
    );
    const sums = told.at(-1) ?? [];
    const rows = told.slice(0, -1);
    return {
      cells: rows.map((row) => row.slice(0, -1)),
      rowSums: rows.map((row) => row.at(-1)),
      columnSums: sums.slice(0, -1),
      sum: sums.at(-1),
    };
  }

  /** What the shown cells of a line say about the hidden ones together. */
  private hiddenSum(line: readonly Cell[]): number {
    const last = line.at(-1);
    const inner = line.slice(0, -1).filter((cell) => this.isHidden(cell));
    // Where the sum itself is hidden, nothing is said about the others.
    if (!last || this.isHidden(last)) return Infinity;
    return sumOf(inner.map((cell) => this.valueOf(cell)));
  }

  /** Prefers cells over sums, and the least that is more than nothing. */
  private hideSmallestOf(line: readonly Cell[]): boolean {
    const last = line.at(-1);
    const open = line.filter((cell) => !this.isHidden(cell));
    const rank = (cell: Cell) =>
      (cell === last ? 2e9 : 0) + (this.valueOf(cell) === 0 ? 1e9 : this.valueOf(cell));
    const [least] = open.sort((one, other) => rank(one) - rank(other));
    if (!least) return false;
    this.hide(least);
    return true;
  }

  /**
   * A hidden cell can be worked out from all equations together exactly when it is a bridge in the
   * graph whose nodes are lines and whose edges are hidden cells.
   */
  private isBridge(cell: Cell): boolean {
    const others = this.allCells().filter(
      (each) => this.isHidden(each) && !(each.row === cell.row && each.column === cell.column),
    );
    const rows = new Set([cell.row]);
    const columns = new Set<number>();
    for (let size = -1; size !== rows.size + columns.size;) {
      size = rows.size + columns.size;
      for (const { row, column } of others) {
        if (rows.has(row)) columns.add(column);
        if (columns.has(column)) rows.add(row);
      }
    }
    return !columns.has(cell.column);
  }

  private *lines(): Generator<readonly Cell[]> {
    const all = this.allCells();
    for (const row of this.values.keys()) yield all.filter((cell) => cell.row === row);
    for (const column of (this.values[0] ?? []).keys()) {
      yield all.filter((cell) => cell.column === column);
    }
  }

  private allCells(): Cell[] {
    return this.values.flatMap((values, row) => values.map((_, column) => ({ row, column })));
  }

  private isHidden({ row, column }: Cell): boolean {
    return this.hidden[row]?.[column] ?? false;
  }

  private hide({ row, column }: Cell): void {
    const line = this.hidden[row];
    if (line) line[column] = true;
  }

  private valueOf({ row, column }: Cell): number {
    return this.values[row]?.[column] ?? 0;
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
