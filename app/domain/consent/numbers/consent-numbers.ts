/** What visitors did with the banner: by day, region, device, language and version. Pure. */
import { SMALLEST_CELL } from "../decision-counts";
import type { Tally } from "../tally";
import { toldTable, toldTables } from "./suppress";
import type { Told, ToldTable } from "./told";

export const outcomes = ["accepted", "rejected", "partial", "acknowledged", "ignored"] as const;
export type Outcome = (typeof outcomes)[number];

/** In days: what can be looked at. */
export const numbersPeriods = [7, 30, 90] as const;

export const dimensions = ["day", "region", "device", "language", "version"] as const;
export type Dimension = (typeof dimensions)[number];

export interface NumbersRow {
  readonly name: string;
  readonly counts: Readonly<Record<Outcome, Told>>;
  /** In how many visits the banner was shown or opened there. */
  readonly asked: Told;
}

export interface NumbersTable {
  readonly rows: readonly NumbersRow[];
  readonly totals: NumbersRow;
}

export interface ConsentNumbers {
  readonly tables: Readonly<Record<Dimension, NumbersTable>>;
  /** Recorded, but no proof of a choice: forged, old, or by a clock off by days. */
  readonly uncounted: Told;
  readonly drop: ExpectedDrop | undefined;
}

/** Rows beyond these are one, "other": a table for people. */
const MOST_ROWS = 12;

interface Sample {
  readonly place: Readonly<Record<Dimension, string>>;
  readonly regime: string;
  readonly counts: Readonly<Record<Outcome, number>>;
}

export function consentNumbers(tallies: readonly Tally[]): ConsentNumbers {
  const samples = samplesOf(tallies);
  const uncounted = sum(tallies.filter(({ kind }) => kind === "uncounted").map((t) => t.count));
  const cuts = dimensions.map((dimension) => rowsBy(samples, dimension));
  const told = toldTables(cuts.map(cellsOf));
  const tables = dimensions.map((dimension, at) => {
    const table = told[at] as ToldTable;
    return [dimension, tableOf(cuts[at] ?? [], table)] as const;
  });
  return {
    tables: Object.fromEntries(tables) as Record<Dimension, NumbersTable>,
    uncounted: toldTable([[uncounted]]).sum,
    drop: expectedDrop(samples),
  };
}

function samplesOf(tallies: readonly Tally[]): Sample[] {
  return [
    ...tallies.flatMap((tally): Sample[] => {
      const { kind, count, regime } = tally;
      if (kind === "shown" || kind === "uncounted") return [];
      return [{ place: placeOf(tally), regime, counts: { ...nothing, [kind]: count } }];
    }),
    ...ignoredOf(tallies),
  ];
}

const nothing: Sample["counts"] = {
  ...{ accepted: 0, rejected: 0, partial: 0, acknowledged: 0, ignored: 0 },
};

function placeOf({ day, region, device, language, version }: Tally): Sample["place"] {
  return { day, region, device, language, version: String(version) };
}

/**
 * Visits that were shown a banner less those that answered, where everything else is the same. By
 * country: the banner appears before the platform has said the state and, with it, the rule that
 * holds, and the answer knows both.
 */
function ignoredOf(tallies: readonly Tally[]): Sample[] {
  const groups = new Map<string, { readonly first: Tally; readonly open: Map<string, number> }>();
  for (const tally of tallies) {
    if (tally.kind === "uncounted") continue;
    const { day, device, language, version, regime, kind, count } = tally;
    const first = { ...tally, region: tally.region.slice(0, 2) };
    const key = [day, first.region, device, language, version].join("|");
    const group = groups.get(key) ?? { first, open: new Map<string, number>() };
    groups.set(key, group);
    group.open.set(regime, (group.open.get(regime) ?? 0) + (kind === "shown" ? count : -count));
  }
  return [...groups.values()].flatMap(({ first, open }) =>
    [...leftOf(open)].map(([regime, ignored]) => ({
      place: placeOf(first),
      regime,
      counts: { ...nothing, ignored },
    })),
  );
}

/** By rule: answers beyond what a rule's banner showed were given to another's, of the country. */
function leftOf(open: ReadonlyMap<string, number>): Map<string, number> {
  let left = sum([...open.values()]);
  const found = new Map<string, number>();
  for (const [regime, count] of [...open].sort(([, one], [, other]) => other - one)) {
    const part = Math.min(count, left);
    if (part <= 0) break;
    found.set(regime, part);
    left -= part;
  }
  return found;
}

function rowsBy(samples: readonly Sample[], dimension: Dimension): NamedRow[] {
  const rows = new Map<string, number[]>();
  for (const { place, counts } of samples) {
    const name = place[dimension];
    const row = rows.get(name) ?? outcomes.map(() => 0);
    rows.set(
      name,
      row.map((value, at) => value + counts[outcomes[at] ?? "ignored"]),
    );
  }
  return dimension === "day" ? byName(rows) : fewest(bySize(rows));
}

function cellsOf(rows: readonly NamedRow[]): (readonly number[])[] {
  return rows.length > 0 ? rows.map(([, row]) => row) : [outcomes.map(() => 0)];
}

function tableOf(rows: readonly NamedRow[], told: ToldTable): NumbersTable {
  return {
    rows: rows.map(([name], at) => rowOf(name, told.cells[at] ?? [], told.rowSums[at])),
    totals: rowOf("", told.columnSums, told.sum),
  };
}

type NamedRow = readonly [string, readonly number[]];

function byName(rows: ReadonlyMap<string, readonly number[]>): NamedRow[] {
  return [...rows].sort(([one], [other]) => (one < other ? 1 : -1));
}

function bySize(rows: ReadonlyMap<string, readonly number[]>): NamedRow[] {
  return [...rows].sort(([, one], [, other]) => sum(other) - sum(one));
}

function fewest(rows: readonly NamedRow[]): NamedRow[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  const rest = rows.slice(MOST_ROWS - 1);
  const other = outcomes.map((_, at) => sum(rest.map(([, row]) => row[at] ?? 0)));
  return [...rows.slice(0, MOST_ROWS - 1), ["other", other]];
}

function rowOf(name: string, values: readonly Told[], asked: Told): NumbersRow {
  const counts = Object.fromEntries(outcomes.map((outcome, at) => [outcome, values[at]]));
  return { name, counts: counts as Record<Outcome, Told>, asked };
}

export interface ExpectedDrop {
  /** Per cent of the visits that the shop's own analytics no longer sees, at least and at most. */
  readonly least: number;
  readonly most: number;
}

/** Fewer say nothing about the others. */
const ENOUGH = 100;
/** Per cent. */
const STEP = 5;

/**
 * How much less the shop's analytics shows although nobody stayed away: who refused, or did not
 * answer where consent is needed, is not counted there. Who chose in part may have allowed it.
 */
function expectedDrop(samples: readonly Sample[]): ExpectedDrop | undefined {
  const asked = sum(samples.map(({ counts }) => sum(Object.values(counts))));
  if (asked < ENOUGH) return undefined;
  const inOptIn = samples.filter(({ regime }) => regime === "opt-in");
  const lost = sum(inOptIn.map(({ counts }) => counts.rejected + counts.ignored));
  const partial = sum(samples.map(({ counts }) => counts.partial));
  // No finer, and without a few: beside the tables it would tell what they do not.
  const share = (visits: number) => Math.round((100 / STEP) * (visits / asked)) * STEP;
  return { least: share(lost), most: share(lost + (partial < SMALLEST_CELL ? 0 : partial)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
