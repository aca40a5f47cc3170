/** One request that reached the third parties' origin. */
export interface Hit {
  path: string;
  id: string | null;
  category: string | null;
  /** Cookies the browser sent along: names only. */
  cookies: string[];
  /** Name of the event, for `/collect`. */
  event: string | null;
  referrer: string | null;
  /** ISO 8601, real time. */
  at: string;
}

/** Counts what browsers send to third parties. Kept in memory: a test resets it. */
export class HitLog {
  private hits: Hit[] = [];

  add(hit: Hit): void {
    this.hits.push(hit);
  }

  reset(): void {
    this.hits = [];
  }

  /** `{ total, byPath: {"/t.js": 2}, byId: {"MX-1": 3}, hits }` */
  report(): {
    total: number;
    byPath: Record<string, number>;
    byId: Record<string, number>;
    hits: Hit[];
  } {
    return {
      total: this.hits.length,
      byPath: count(this.hits.map((hit) => hit.path)),
      byId: count(this.hits.flatMap((hit) => (hit.id === null ? [] : [hit.id]))),
      hits: [...this.hits],
    };
  }
}

function count(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
