import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toldTable, toldTables } from "./suppress";
import type { ToldTable } from "./told";
import { workedOut } from "./worked-out";

const counts = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 }));
const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** Everything told, as equations over the hidden cells; a cell that one solution fixes is found. */
function canBeWorkedOut({ cells, rowSums, columnSums, sum }: ToldTable): boolean {
  const grid = [...cells.map((row, at) => [...row, rowSums[at]]), [...columnSums, sum]];
  const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
  const names: string[] = [];
  for (const [row, line] of grid.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === undefined) names.push(`${row} ${column}`);
    }
  }
  const sign = (at: number, last: number) => (at === last ? -1 : 1);
  const equations: number[][] = [];
  for (let row = 0; row < rows; row++) {
    equations.push(
      names.map((name) =>
        name.startsWith(`${row} `) ? sign(Number(name.split(" ")[1]), columns - 1) : 0,
      ),
    );
  }
  for (let column = 0; column < columns; column++) {
    equations.push(
      names.map((name) =>
        name.endsWith(` ${column}`) ? sign(Number(name.split(" ")[0]), rows - 1) : 0,
      ),
    );
  }
  return names.some(
    (_, at) => rank(equations) === rank(without(equations, at)) + 1 && fixes(equations, at),
  );
}

/** Whether the unit vector of the unknown is in the row space of the equations. */
function fixes(equations: number[][], unknown: number): boolean {
  const unit = (equations[0] ?? []).map((_, at) => (at === unknown ? 1 : 0));
  return rank([...equations, unit]) === rank(equations);
}

function without(equations: number[][], column: number): number[][] {
  return equations.map((row) => row.filter((_, at) => at !== column));
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot] ?? [], rows[found] ?? []];
    const top = rows[found] ?? [];
    for (const [at, row] of rows.entries()) {
      if (at === found) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      rows[at] = row.map((value, place) => value - factor * (top[place] ?? 0));
    }
    found += 1;
  }
  return found;
}

const all = ({ cells, rowSums, columnSums, sum }: ToldTable) => [
  ...cells.flat(),
  ...rowSums,
  ...columnSums,
  sum,
];

describe("a table of counts", () => {
  it("never tells a count from one to four, whatever it holds", () => {
    fc.assert(
      fc.property(tables, (cells) => {
        for (const value of all(toldTable(cells))) {
          expect(value === undefined || value === 0 || value >= 5).toBe(true);
        }
      }),
    );
  });

  it("tells nothing from which a hidden count can be worked out, by any number of its sums", () => {
    fc.assert(
      fc.property(tables, (cells) => !canBeWorkedOut(toldTable(cells))),
      { numRuns: 400 },
    );
  });

  it("tells the truth where it tells anything", () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const told = toldTable(cells);
        for (const [row, values] of told.cells.entries()) {
          for (const [column, value] of values.entries()) {
            if (value !== undefined) expect(value).toBe(cells[row]?.[column]);
          }
        }
      }),
    );
  });

  it("without small counts is told as it is", () => {
    const told = toldTable([
      [20, 30],
      [0, 50],
    ]);
    expect(told).toEqual({
      cells: [
        [20, 30],
        [0, 50],
      ],
      rowSums: [50, 50],
      columnSums: [20, 80],
      sum: 100,
    });
  });

  it("hides the complement of a small count", () => {
    // Of twenty-one one refused: told the twenty, everybody knows the one.
    expect(toldTable([[20, 1]]).cells).toEqual([[undefined, undefined]]);
    expect(
      toldTable([
        [20, 1, 30],
        [40, 50, 60],
      ]).cells[0]?.filter((value) => value === undefined),
    ).toHaveLength(2);
  });
});

/** The same visits by one thing about them and by another. */
const visits = fc.array(
  fc.record({
    column: fc.nat(3),
    one: fc.nat(4),
    other: fc.nat(3),
    third: fc.nat(2),
    count: counts,
  }),
  { minLength: 1, maxLength: 20 },
);
type Visits = readonly {
  readonly column: number;
  readonly one: number;
  readonly other: number;
  readonly third: number;
  readonly count: number;
}[];

function cutBy(all: Visits, by: "one" | "other" | "third"): number[][] {
  const rows = [...new Set(all.map((each) => each[by]))];
  return rows.map((row) =>
    [0, 1, 2, 3].map((column) =>
      all
        .filter((each) => each[by] === row && each.column === column)
        .reduce((sum, each) => sum + each.count, 0),
    ),
  );
}

const few = (values: readonly number[]) => values.filter((value) => value > 0 && value < 5);

describe("tables of the same counts", () => {
  it("do not tell of one another what each hides", () => {
    const byRegion = [
      [0, 38, 54],
      [0, 6, 0],
      [0, 25, 3],
    ];
    const byDevice = [
      [0, 38, 34],
      [0, 31, 23],
    ];
    const apart = [toldTable(byRegion), toldTable(byDevice)];
    // By region the sum of the last column is hidden, for the three; by device it would be told.
    expect(few(workedOut(apart))).toEqual([3]);
    expect(few(workedOut(toldTables([byRegion, byDevice])))).toEqual([]);
  });

  it("tell no few together, whatever they hold", () => {
    fc.assert(
      fc.property(visits, (all) => {
        const cuts = [cutBy(all, "one"), cutBy(all, "other"), cutBy(all, "third")];
        expect(few(workedOut(toldTables(cuts)))).toEqual([]);
      }),
      {
        numRuns: 500,
        // Once the sums of one table told the four of another, with no line of either alone.
        examples: [
          [
            [
              { column: 0, one: 1, other: 0, third: 0, count: 1 },
              { column: 3, one: 0, other: 2, third: 0, count: 5 },
              { column: 1, one: 1, other: 0, third: 0, count: 5 },
              { column: 1, one: 1, other: 3, third: 0, count: 5 },
              { column: 3, one: 1, other: 1, third: 0, count: 4 },
            ],
          ],
        ],
      },
    );
  });
});
