/**
 * Counts knocks at public doors, for all processes together.
 *
 * The counters are rows of one table that hold a keyed digest, a number and an end; an address, a
 * shop or a person cannot be read from them, nor tried against a list without the key. Who is over
 * a limit is then refused from memory, so that a flood does not reach the database. When the
 * database cannot be asked, each process counts for itself.
 */
import { createHmac } from "node:crypto";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import {
  doors,
  limitFigures,
  type Door,
  type Figure,
  type LimitFigures,
  type LimitScope,
} from "./figures";

/** The one thing the counters need of a database: one statement, in its own transaction. */
export interface CounterDatabase {
  query(statement: object): Promise<unknown>;
}

/** Who knocks. What is absent is not counted by. */
export interface Knock {
  readonly shop?: string | undefined;
  readonly address?: string | undefined;
  readonly subject?: string | undefined;
}

export interface Limiter {
  /** Counts one knock. Seconds until the next is welcome; 0 when this one is. */
  take(door: Door, knock: Knock): Promise<number>;
}

interface LimiterParts {
  readonly database: CounterDatabase;
  /** Of the whole installation: every process has to make the same digests. */
  readonly key: Buffer;
  readonly figures?: Readonly<Record<Door, LimitFigures>>;
}

const scopes = ["address", "subject", "shop"] as const satisfies readonly LimitScope[];

export function createLimiter({ database, key, figures = limitFigures }: LimiterParts): Limiter {
  const counters = new Map<string, RateLimiterPostgres>();
  for (const door of doors) {
    const ofDoor: LimitFigures = figures[door];
    for (const scope of scopes) {
      const figure = ofDoor[scope];
      // One of them clears away what has ended, for all.
      if (figure)
        counters.set(`${door}.${scope}`, counterOf(database, figure, counters.size === 0));
    }
  }

  async function takeOne(door: Door, scope: LimitScope, knock: Knock): Promise<number> {
    const value = scope === "shop" ? knock.shop && "all" : knock[scope];
    const counter = counters.get(`${door}.${scope}`);
    if (!counter || !value) return 0;
    const place = [door, scope, knock.shop ?? "", value].join("\n");
    return consume(counter, createHmac("sha256", key).update(place).digest("base64url"));
  }

  return {
    async take(door, knock) {
      // The narrowest first: who is over their own limit does not use up everybody's.
      for (const scope of scopes) {
        const seconds = await takeOne(door, scope, knock);
        if (seconds > 0) return seconds;
      }
      return 0;
    },
  };
}

function counterOf(database: CounterDatabase, figure: Figure, clears: boolean) {
  const { points, seconds: duration } = figure;
  return new RateLimiterPostgres({
    storeClient: database,
    storeType: "client",
    tableName: "RateLimit",
    // Made by a migration: the application's role may not create tables.
    tableCreated: true,
    clearExpiredByTimeout: clears,
    // The key already says everything; a prefix of the library's would only make it longer.
    keyPrefix: "",
    points,
    duration,
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory({ points, duration }),
  });
}

async function consume(counter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await counter.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}
