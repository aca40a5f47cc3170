/**
 * What somebody can work out of told tables by all of their sums together (promise 39): it solves the
 * equations. Pure.
 */
import type { Told, ToldTable } from "./told";

/** A coefficient for each unknown, and what they come to. */
interface Equation {
  readonly of: Map<string, number>;
  total: number;
}

/** A hidden count that is no secret. Row and column count from 0; those of the sums come last. */
interface Solved {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Values of hidden cells and sums that have one solution only. */
export function workedOut(tables: readonly ToldTable[]): number[] {
  return solvedIn(tables).map(({ value }) => value);
}

/**
 * Hidden cells and sums that have one solution only. The tables are of the same counts, cut in
 * different ways: their column sums are the same, so what one of them tells is told of all. A sum of
 * all is given as the first table's.
 */
export function solvedIn(tables: readonly ToldTable[]): Solved[] {
  const equations = [...tables.flatMap(equationsOf), ...tables.flatMap(toldSums)];
  const isHidden = (name: string) =>
    !name.startsWith(SHARED) || tables.some((table) => sumsOf(table).get(name) === undefined);
  const solved: Equation[] = [];
  for (const equation of equations) {
    for (const known of solved) subtract(equation, known);
    const [pivot] = equation.of.keys();
    if (pivot === undefined) continue;
    scale(equation, 1 / (equation.of.get(pivot) ?? 1));
    for (const known of solved) subtract(known, equation, pivot);
    solved.push(equation);
  }
  return solved
    .filter(({ of }) => of.size === 1 && [...of.keys()].every(isHidden))
    .map(({ of, total }) => ({
      ...placeOf([...of.keys()][0] ?? "", tables),
      value: Math.round(total),
    }));
}

function placeOf(name: string, tables: readonly ToldTable[]): Omit<Solved, "value"> {
  const isShared = name.startsWith(SHARED);
  const [table, row = "", column = ""] = isShared
    ? [0, "sum", name.slice(SHARED.length)]
    : inParts(name);
  const { cells = [], columnSums = [] } = tables[table] ?? {};
  return {
    table,
    row: row === "sum" ? cells.length : Number(row),
    column: column === "sum" ? columnSums.length : Number(column),
  };
}

function inParts(name: string): [table: number, row: string, column: string] {
  const [table, row = "", column = ""] = name.split(/:? /);
  return [Number(table), row, column];
}

/** Begins the names of the sums that the tables share; unknowns at first, in every table. */
const SHARED = "every: ";

function sumsOf({ columnSums, sum }: ToldTable): Map<string, Told> {
  const ofColumns = columnSums.map((value, column) => [`${SHARED}${column}`, value] as const);
  return new Map([...ofColumns, [`${SHARED}sum`, sum]]);
}

function toldSums(table: ToldTable): Equation[] {
  return [...sumsOf(table)].flatMap(([name, value]) =>
    value === undefined ? [] : [{ of: new Map([[name, 1]]), total: value }],
  );
}

function equationsOf({ cells, rowSums, columnSums }: ToldTable, table: number): Equation[] {
  const own = (row: number, column: number | string) => `${table}: ${row} ${column}`;
  const all = (column: number | string): Place => [`${SHARED}${column}`, undefined];
  const rows = cells.map((row, at) =>
    equation(
      row.map((value, column) => [own(at, column), value]),
      [own(at, "sum"), rowSums[at]],
    ),
  );
  const columns = columnSums.map((_, column) =>
    equation(
      cells.map((row, at) => [own(at, column), row[column]]),
      all(column),
    ),
  );
  const ofRows = equation(
    rowSums.map((value, at) => [own(at, "sum"), value]),
    all("sum"),
  );
  const ofColumns = equation(
    columnSums.map((_, column) => all(column)),
    all("sum"),
  );
  return [...rows, ...columns, ofRows, ofColumns];
}

type Place = readonly [name: string, value: Told];

function equation(parts: readonly Place[], whole: Place): Equation {
  const made: Equation = { of: new Map(), total: 0 };
  const signed = [...parts.map((part) => ({ part, sign: 1 })), { part: whole, sign: -1 }];
  for (const { part, sign } of signed) {
    const [name, value] = part;
    if (value === undefined) made.of.set(name, sign);
    else made.total -= sign * value;
  }
  return made;
}

const NOTHING = 1e-9;

/** Takes `other` away so often that its pivot, the first of its unknowns, is gone. */
function subtract(
  from: Equation,
  other: Equation,
  pivot: string | undefined = other.of.keys().next().value,
): void {
  const factor = pivot === undefined ? 0 : (from.of.get(pivot) ?? 0);
  if (factor === 0) return;
  for (const [name, value] of other.of) {
    const left = (from.of.get(name) ?? 0) - factor * value;
    if (Math.abs(left) < NOTHING) from.of.delete(name);
    else from.of.set(name, left);
  }
  from.total -= factor * other.total;
}

function scale(equation: Equation, factor: number): void {
  for (const [name, value] of equation.of) equation.of.set(name, value * factor);
  equation.total *= factor;
}
