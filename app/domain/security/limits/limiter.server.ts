/**
 * Counts knocks at public doors, for all processes together.
 *
 * The counters are rows of one table that hold a keyed digest, a number and an end; an address, a
 * shop or a person cannot be read from them, nor tried against a list without the key. Who is over
 * a limit is then refused from memory, so that a flood does not reach the database. When the
 * database cannot be asked, each process counts for itself.
 */
import { createHmac } from "node:crypto";
import { doors, limitFigures, type Door, type LimitFigures, type LimitScope } from "./figures";
import {
  createAddCount,
  createCounter,
  type Counter,
  type CounterDatabase,
} from "./grouped-counter.server";

export type { CounterDatabase } from "./grouped-counter.server";

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

/** Digests of shops remembered at once. */
const MOST_SHOPS = 10_000;

const scopes = ["address", "subject", "shop"] as const satisfies readonly LimitScope[];

export function createLimiter({ database, key, figures = limitFigures }: LimiterParts): Limiter {
  const counters = new Map<string, Counter>();
  const add = createAddCount(database);
  for (const door of doors) {
    const ofDoor: LimitFigures = figures[door];
    for (const scope of scopes) {
      const figure = ofDoor[scope];
      if (!figure) continue;
      // One of them clears away what has ended, for all.
      const clears = counters.size === 0;
      counters.set(`${door}.${scope}`, createCounter(figure, { database, add, clears }));
    }
  }

  const shopDigests = new Map<string, string>();

  function digestOf(place: string, isShop: boolean): string {
    const known = isShop ? shopDigests.get(place) : undefined;
    if (known !== undefined) return known;
    const digest = createHmac("sha256", key).update(place).digest("base64url");
    // Everybody at a shop knocks with the same; an address or a person is never remembered in clear.
    if (isShop) {
      if (shopDigests.size >= MOST_SHOPS) shopDigests.clear();
      shopDigests.set(place, digest);
    }
    return digest;
  }

  async function takeOne(door: Door, scope: LimitScope, knock: Knock): Promise<number> {
    const value = scope === "shop" ? knock.shop && "all" : knock[scope];
    const counter = counters.get(`${door}.${scope}`);
    if (!counter || !value) return 0;
    const place = [door, scope, knock.shop ?? "", value].join("\n");
    return counter.take(digestOf(place, scope === "shop"));
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
