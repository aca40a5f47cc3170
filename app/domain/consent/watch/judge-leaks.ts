/**
 * What was set or loaded although its purpose was not allowed. Pure.
 *
 * A share of sampled pages, never about a visitor; nothing is said before enough pages were seen.
 * Directive 2002/58/EC Art. 5(3): consent comes before storing and reading.
 */
import { PurposeBit, purposes } from "../purposes";
import type { TrackerCategory } from "../trackers/tracker";
import type { GradeOfHolding } from "../vendor";
import { isStored, type Classified, type Classify } from "./classify";
import type { PageType, SightingKind } from "./observation";
import type { SampleCount, SeenCount } from "./sighting-counts";

/** Fewer pages say nothing: a share of them could be one visitor with an extension. */
export const FEWEST_SAMPLES = 30;
/** So many pages at least had it. */
const FEWEST_PAGES = 3;

export interface Leak {
  /** Of the vendor or the tracker. */
  readonly id: string;
  readonly name: string;
  readonly category: TrackerCategory;
  readonly grade: GradeOfHolding | undefined;
  /** Names and hosts, most seen first. */
  readonly seen: readonly { readonly kind: SightingKind; readonly name: string }[];
  /** The host its script came from, where one was seen. */
  readonly script: string | undefined;
  /** Where it is worst. */
  readonly pageType: PageType;
  readonly pages: number;
  readonly samples: number;
  /** Of the sampled pages of that type on which its purpose was not allowed; 0–100. */
  readonly percent: number;
}

interface SeenEvidence {
  readonly kind: SightingKind;
  readonly name: string;
  /** Pages by page type. */
  readonly byType: Map<PageType, number>;
}

interface Evidence {
  readonly classified: Classified;
  readonly names: Map<string, SeenEvidence>;
}

/** The leaks, worst first. */
export function judgeLeaks(
  {
    seen,
    samples,
  }: { readonly seen: readonly SeenCount[]; readonly samples: readonly SampleCount[] },
  classify: Classify,
): Leak[] {
  const found = new Map<string, Evidence>();
  for (const row of seen) {
    const classified = classify(row.kind, row.name);
    if (!classified || !isWithoutConsent(row, classified.category)) continue;
    const evidence = found.get(classified.id) ?? {
      classified,
      names: new Map<string, SeenEvidence>(),
    };
    found.set(classified.id, evidence);
    const key = `${row.kind} ${row.name}`;
    const { kind, name } = row;
    const counted = evidence.names.get(key) ?? {
      kind,
      name,
      byType: new Map<PageType, number>(),
    };
    evidence.names.set(key, counted);
    counted.byType.set(row.pageType, (counted.byType.get(row.pageType) ?? 0) + row.pages);
  }
  return [...found.values()]
    .flatMap((evidence) => worstOf(evidence, samples) ?? [])
    .sort((a, b) => b.percent - a.percent);
}

/**
 * Whether a name of this category was there although nobody had allowed it. "Before" is before an
 * answer: only where an answer was needed first is that too early.
 */
export function isWithoutConsent(
  { bits, before }: { readonly bits: number; readonly before: boolean },
  category: TrackerCategory,
): boolean {
  if (category === "necessary") return false;
  return !isAllowedBy(bits, category) || (before && isAnswerToOptIn(bits));
}

/**
 * Marketing without sale is allowed only by an answer where consent is needed first: elsewhere the
 * one goes with the other (`effectiveBits`). What else was allowed may have been presumed.
 */
function isAnswerToOptIn(bits: number): boolean {
  return (bits & PurposeBit.Marketing) > 0 && (bits & PurposeBit.SaleOfData) === 0;
}

function isAllowedBy(bits: number, category: Exclude<TrackerCategory, "necessary">): boolean {
  return ((bits >> purposes.indexOf(category)) & 1) > 0;
}

/** How many pages were sampled on which the category was not allowed, or not from the beginning. */
function pagesWithout(
  samples: readonly SampleCount[],
  category: TrackerCategory,
  pageType: PageType,
): { readonly denied: number; readonly all: number } {
  const ofType = samples.filter((sample) => sample.pageType === pageType);
  const sum = (rows: readonly SampleCount[]): number =>
    rows.reduce((all, row) => all + row.pages, 0);
  const denied = ofType.filter(({ bits }) => isWithoutConsent({ bits, before: false }, category));
  return { denied: sum(denied), all: sum(ofType) };
}

function worstOf(
  { classified, names }: Evidence,
  samples: readonly SampleCount[],
): Leak | undefined {
  const { id, name, category, grade } = classified;
  const all = [...names.values()];
  const types = new Set(all.flatMap(({ byType }) => [...byType.keys()]));
  const judged = [...types].map((pageType) => {
    // Names of one vendor appear together: their pages are the same, so the most seen one counts.
    const pages = Math.max(...all.map(({ byType }) => byType.get(pageType) ?? 0));
    const { denied, all: sampled } = pagesWithout(samples, category, pageType);
    const against = denied >= pages ? denied : sampled;
    return { pageType, pages, samples: against, percent: share(pages, against) };
  });
  const enough = judged.filter(
    (each) => each.samples >= FEWEST_SAMPLES && each.pages >= FEWEST_PAGES,
  );
  const [worst] = enough.sort((a, b) => b.percent - a.percent);
  if (!worst) return undefined;
  const total = ({ byType }: (typeof all)[number]): number =>
    [...byType.values()].reduce((sum, pages) => sum + pages, 0);
  const seen = all.sort((a, b) => total(b) - total(a)).map(({ kind, name }) => ({ kind, name }));
  const script = seen.find(({ kind }) => kind === "script")?.name;
  return { ...{ id, name, category, grade, seen, script }, ...worst };
}

/** Whole per cents; what is there is never said to be nothing. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, Math.max(1, Math.round((part / whole) * 100)));
}

/** What was first seen of a leak, for a sentence. */
export function mainSighting({ seen }: Pick<Leak, "seen">): Leak["seen"][number] | undefined {
  return seen.find(({ kind }) => isStored(kind)) ?? seen[0];
}
