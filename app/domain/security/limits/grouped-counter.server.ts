/**
 * A counter in PostgreSQL that a burst of ordinary visitors does not reach.
 *
 * Of a large limit each process lets a hundredth pass by its own count; whoever comes more often is
 * counted in the database, that hundredth included, and points are taken there a hundredth at a time.
 * So a visitor costs no statement, a shop's own counter one in a hundred knocks, and together the
 * processes let pass at most a hundredth more of a limit than it says, each. A small limit (below 200)
 * is counted knock by knock, exactly. What many knocks count is written with one statement.
 */
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { realNow } from "~/lib/clock.server";
import { createGroupCommit } from "~/lib/group-commit";
import type { Figure } from "./figures";

/** The one thing the counters need of a database: one statement, in its own transaction. */
export interface CounterDatabase {
  query(statement: object): Promise<unknown>;
}

interface Count {
  readonly key: string;
  readonly points: number;
  /** Milliseconds since 1970. */
  readonly expire: number;
}

interface Counted {
  readonly points: number;
  readonly expire: number;
}

/** Adds to a counter; one whose time is over begins anew. */
export type AddCount = (count: Count) => Promise<Counted>;

const ADD = `
  INSERT INTO "RateLimit" AS r (key, points, expire)
  SELECT * FROM unnest($1::text[], $2::int[], $3::bigint[]) AS n(key, points, expire) ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN r.expire <= $4 THEN excluded.points ELSE r.points + excluded.points END,
    expire = CASE WHEN r.expire <= $4 THEN excluded.expire ELSE r.expire END
  RETURNING key, points, expire::float8 AS expire`;

/** One for all counters of a process. */
export function createAddCount(database: CounterDatabase): AddCount {
  const commits = createGroupCommit<Count, Counted>({
    maxItems: 500,
    concurrency: 2,
    // A database that does not answer is nobody's fault: no knock is tried again by itself.
    oneItemsFault: () => false,
    commit: (counts) => addTogether(database, counts),
  });
  return (count) => commits.add(count);
}

/** Each is told what the counter was when it was counted, in the order of their coming. */
async function addTogether(
  database: CounterDatabase,
  counts: readonly Count[],
): Promise<readonly Counted[]> {
  const sums = new Map<string, { points: number; expire: number }>();
  const before = counts.map(({ key, points, expire }) => {
    const sum = sums.get(key) ?? { points: 0, expire };
    sums.set(key, sum);
    sum.points += points;
    return sum.points;
  });
  const entries = [...sums];
  const values = [
    entries.map(([key]) => key),
    entries.map(([, { points }]) => points),
    entries.map(([, { expire }]) => expire),
    realNow().getTime(),
  ];
  const { rows } = (await database.query({ name: "kept-count", text: ADD, values })) as {
    rows: ({ readonly key: string } & Counted)[];
  };
  const after = new Map(rows.map((row) => [row.key, row]));
  return counts.map(({ key, expire }, at) => {
    const row = after.get(key);
    const later = (sums.get(key)?.points ?? 0) - (before[at] ?? 0);
    return { points: (row?.points ?? 0) - later, expire: row?.expire ?? expire };
  });
}

/** The library's own counter, blocks and insurance; only the statement is ours. */
class GroupedCounter extends RateLimiterPostgres {
  constructor(
    { points, seconds: duration }: Figure,
    private readonly parts: CounterParts,
  ) {
    super({
      storeClient: parts.database,
      storeType: "client",
      tableName: "RateLimit",
      // Made by a migration: the application's role may not create tables.
      tableCreated: true,
      clearExpiredByTimeout: parts.clears,
      // The key already says everything; a prefix of the library's would only make it longer.
      keyPrefix: "",
      points,
      duration,
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: new RateLimiterMemory({ points, duration }),
    });
  }

  /** Called by the library for each `consume`. */
  async _upsert(key: string, points: number, milliseconds: number): Promise<{ rows: Counted[] }> {
    return {
      rows: [await this.parts.add({ key, points, expire: realNow().getTime() + milliseconds })],
    };
  }
}

/** Let pass, and taken in advance, at a time: so many of a limit's points. */
const SHARE = 100;
/** Clients remembered at once; beyond it those whose time is over are let go. */
const MOST_LEASES = 50_000;

interface Lease {
  left: number;
  /** Let pass and not counted in the database yet. */
  uncounted: number;
  readonly until: number;
}

export interface Counter {
  /** Counts one knock. Seconds until the next is welcome; 0 when this one is. */
  take(key: string): Promise<number>;
}

interface CounterParts {
  readonly database: CounterDatabase;
  readonly add: AddCount;
  readonly clears: boolean;
}

export function createCounter(figure: Figure, parts: CounterParts): Counter {
  const counter = new GroupedCounter(figure, parts);
  const chunk = Math.floor(figure.points / SHARE);
  return chunk > 1 ? leasing(counter, { figure, chunk }) : { take: (key) => takeOne(counter, key) };
}

async function takeOne(counter: GroupedCounter, key: string): Promise<number> {
  const { over, milliseconds } = await consume(counter, key, 1);
  return over > 0 ? secondsOf(milliseconds) : 0;
}

function leasing(
  counter: GroupedCounter,
  { figure, chunk }: { readonly figure: Figure; readonly chunk: number },
): Counter {
  const leases = new Map<string, Lease>();
  const renewals = new Map<string, Promise<number>>();

  function leaseOf(key: string): Lease {
    const known = leases.get(key);
    if (known && performance.now() < known.until) return known;
    if (leases.size >= MOST_LEASES) forgetEnded(leases);
    const until = performance.now() + figure.seconds * 1000;
    const lease = { left: chunk, uncounted: chunk, until };
    leases.set(key, lease);
    return lease;
  }

  async function renew(key: string, { uncounted }: Lease): Promise<number> {
    const { over, milliseconds } = await consume(counter, key, chunk + uncounted);
    const left = Math.max(0, chunk - over);
    leases.set(key, { left, uncounted: 0, until: performance.now() + milliseconds });
    return left > 0 ? 0 : secondsOf(milliseconds);
  }

  return {
    async take(key) {
      for (let lease = leaseOf(key); ; lease = leaseOf(key)) {
        if (lease.left > 0) {
          lease.left -= 1;
          return 0;
        }
        // Those who come meanwhile wait for the same points.
        const renewal = renewals.get(key) ?? renew(key, lease).finally(() => renewals.delete(key));
        renewals.set(key, renewal);
        const seconds = await renewal;
        if (seconds > 0) return seconds;
      }
    },
  };
}

/** Counts points. `over`: so many of them were beyond the limit. */
async function consume(
  counter: GroupedCounter,
  key: string,
  points: number,
): Promise<{ readonly over: number; readonly milliseconds: number }> {
  try {
    const { msBeforeNext } = await counter.consume(key, points);
    return { over: 0, milliseconds: msBeforeNext };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const { consumedPoints, msBeforeNext } = error;
    // From the memory of those who are over it: nothing was counted.
    const over = consumedPoints === 0 ? points : consumedPoints - counter.points;
    return { over, milliseconds: msBeforeNext };
  }
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

/** Some have ended; of the others the oldest are counted anew when they come again. */
function forgetEnded(leases: Map<string, Lease>): void {
  const now = performance.now();
  for (const [key, { until }] of leases) if (until <= now) leases.delete(key);
  for (const key of leases.keys()) {
    if (leases.size < MOST_LEASES / 2) return;
    leases.delete(key);
  }
}
