/** Looks for what told numbers give away. Pure. */
import { SMALLEST_CELL } from "../decision-counts";
import {
  outcomes,
  type ConsentNumbers,
  type NumbersRow,
  type NumbersTable,
} from "./consent-numbers";
import type { Told, ToldTable } from "./told";
import { workedOut } from "./worked-out";

export interface FewFound {
  /** Cells and sums of all tables that are more than nothing, or hidden. */
  readonly numbers: number;
  readonly hidden: number;
  /** Of fewer than five, and told all the same. */
  readonly told: number;
  /** Of fewer than five, hidden, and fixed by what is told. */
  readonly workedOut: number;
}

export function countFew({ tables }: Pick<ConsentNumbers, "tables">): FewFound {
  const all = Object.values(tables);
  const values = all.flatMap(({ rows, totals }) => [...rows, totals].flatMap(numbersOf));
  const told = values.filter((value) => value !== undefined);
  return {
    numbers: values.filter((value) => value !== 0).length,
    hidden: values.length - told.length,
    told: told.filter(isFew).length,
    workedOut: workedOut(all.map(toldAgain)).filter(isFew).length,
  };
}

function isFew(value: number): boolean {
  return value > 0 && value < SMALLEST_CELL;
}

function numbersOf({ counts, asked }: NumbersRow): Told[] {
  return [...outcomes.map((outcome) => counts[outcome]), asked];
}

/** As equations are made of it: from what the page shows, not from what made it. */
function toldAgain({ rows, totals }: NumbersTable): ToldTable {
  return {
    cells: rows.map((row) => numbersOf(row).slice(0, -1)),
    rowSums: rows.map(({ asked }) => asked),
    columnSums: numbersOf(totals).slice(0, -1),
    sum: totals.asked,
  };
}
