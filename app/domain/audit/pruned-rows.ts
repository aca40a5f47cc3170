/**
 * Leaves without content: pruned, if the log itself records their pruning, and removed otherwise.
 */
import type { Finding } from "./finding";
import { prunedDetailSchema, SHORTEST_KEEP_DAYS, type Checkpoint } from "./log-format";

interface Run {
  readonly first: number;
  readonly id: string;
  last: number;
  /** When the seal that covers the run was made. */
  sealedAt: string | undefined;
}

interface Pruning {
  readonly upTo: number;
  readonly sealedBefore: string;
}

const DAY_MS = 86_400_000;
/** More are joined where they meet: years of pruned seals cost no memory. */
const MOST_RUNS = 10_000;

export class PrunedRows {
  count = 0;
  private readonly runs: Run[] = [];
  private readonly records: Pruning[] = [];

  addRow(index: number, id: string): void {
    this.count += 1;
    const run = this.runs.at(-1);
    if (run?.last === index - 1 && run.sealedAt === undefined) run.last = index;
    else this.runs.push({ first: index, last: index, id, sealedAt: undefined });
  }

  /** Closes the run that the seal covers. */
  sealed({ sealedAt }: Checkpoint): void {
    const run = this.runs.at(-1);
    if (!run || run.sealedAt !== undefined) return;
    run.sealedAt = sealedAt;
    if (this.runs.length > MOST_RUNS)
      this.runs.unshift(...joined(this.runs.splice(0, MOST_RUNS / 2)));
  }

  /** Notes a pruning that the log records. One younger than the law of the log allows is none. */
  addRecord(event: Readonly<Record<string, unknown>>): void {
    if (event["type"] !== "audit.pruned") return;
    const detail = prunedDetailSchema.safeParse(event["detail"]);
    if (!detail.success) return;
    const { upTo, sealedBefore } = detail.data;
    const age = Date.parse(String(event["at"])) - Date.parse(sealedBefore);
    // A day's grace: the record's time is the app's, the limit the database's.
    if (age >= (SHORTEST_KEEP_DAYS - 1) * DAY_MS) this.records.push({ upTo, sealedBefore });
  }

  /** The runs that no record covers. */
  unexplained(): Finding[] {
    return this.runs
      .filter((run) => !this.records.some((record) => covers(record, run)))
      .map(({ first, last, id }) => ({ kind: "removed", index: first, id, more: last - first }));
  }
}

function covers(record: Pruning, { last, sealedAt }: Run): boolean {
  const inTime = sealedAt !== undefined && Date.parse(sealedAt) < Date.parse(record.sealedBefore);
  return inTime && last < record.upTo;
}

/** Runs that meet, made one; its seal is the later. */
function joined(runs: readonly Run[]): Run[] {
  const longer: Run[] = [];
  for (const run of runs) {
    const before = longer.at(-1);
    if (before?.last === run.first - 1) {
      before.last = run.last;
      before.sealedAt = run.sealedAt;
    } else {
      longer.push(run);
    }
  }
  return longer;
}
