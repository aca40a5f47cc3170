import type { Collection, CollectionRange } from "./collection";

interface Resource {
  readonly id: string;
  readonly createdAt: string;
}

/** The part of a collection that is made from the seed, on demand. */
export interface SeedSource<T> {
  readonly size: number;
  make(index: number): T;
  /** Milliseconds; must rise with the index. */
  timeOf(index: number): number;
  /** -1 for an id that the seed does not have. */
  indexOf(id: string): number;
}

const CACHED = 4000;

/** A seeded collection under a layer of changes: 200,000 orders cost no memory until touched. */
export class SeededCollection<T extends Resource> implements Collection<T> {
  readonly #changed = new Map<string, T | null>();
  readonly #cache = new Map<number, T>();
  /** Resources that are not of the seed, oldest first. */
  #added: T[] = [];
  #deletedOfSeed = 0;

  constructor(
    private readonly seed: SeedSource<T>,
    private readonly record: (id: string, value: T | null) => void,
    earlier: Iterable<{ id: string; value: unknown }>,
  ) {
    for (const { id, value } of earlier) this.#apply(id, value as T | null);
  }

  get size(): number {
    return this.seed.size - this.#deletedOfSeed + this.#added.length;
  }

  get(id: string): T | undefined {
    const changed = this.#changed.get(id);
    if (changed !== undefined) return changed ?? undefined;
    const index = this.seed.indexOf(id);
    return index < 0 ? undefined : this.#seeded(index);
  }

  has(id: string): boolean {
    const changed = this.#changed.get(id);
    return changed === undefined ? this.seed.indexOf(id) >= 0 : changed !== null;
  }

  set(item: T): void {
    this.#apply(item.id, item);
    this.record(item.id, item);
  }

  delete(id: string): boolean {
    if (!this.has(id)) return false;
    this.#apply(id, null);
    this.record(id, null);
    return true;
  }

  /** The journal keeps a collection; the shop's document leaves it out. */
  toJSON(): undefined {
    return undefined;
  }

  /** Resources that were changed or added since the seed. */
  *changes(): IterableIterator<T> {
    for (const value of this.#changed.values()) if (value) yield value;
  }

  *values({ reverse = false, from, to }: CollectionRange = {}): IterableIterator<T> {
    const range = {
      first: from === undefined ? 0 : this.#firstAt(Date.parse(from)),
      last: (to === undefined ? this.seed.size : this.#firstAt(Date.parse(to) + 1)) - 1,
    };
    const added = this.#added.filter(
      (item) =>
        (from === undefined || item.createdAt >= from) &&
        (to === undefined || item.createdAt <= to),
    );
    if (reverse) added.reverse();
    let next = 0;
    for (const seeded of this.#seededRange(range, reverse)) {
      for (let item = added[next]; item && precedes(item, seeded, reverse); item = added[next]) {
        next += 1;
        yield item;
      }
      yield seeded;
    }
    yield* added.slice(next);
  }

  *#seededRange(range: { first: number; last: number }, reverse: boolean): Generator<T> {
    const step = reverse ? -1 : 1;
    const start = reverse ? range.last : range.first;
    const end = reverse ? range.first - 1 : range.last + 1;
    if ((end - start) * step <= 0) return;
    for (let index = start; index !== end; index += step) {
      const item = this.#current(index);
      if (item) yield item;
    }
  }

  /** The seeded resource with its changes; null when it was deleted. */
  #current(index: number): T | null {
    const seeded = this.#seeded(index);
    const changed = this.#changed.get(seeded.id);
    return changed === undefined ? seeded : changed;
  }

  #seeded(index: number): T {
    const cached = this.#cache.get(index);
    if (cached) return cached;
    const made = this.seed.make(index);
    if (this.#cache.size >= CACHED) {
      const oldest = this.#cache.keys().next().value;
      if (oldest !== undefined) this.#cache.delete(oldest);
    }
    this.#cache.set(index, made);
    return made;
  }

  #firstAt(time: number): number {
    let low = 0;
    let high = this.seed.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.seed.timeOf(middle) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #apply(id: string, value: T | null): void {
    const before = this.#changed.get(id);
    this.#changed.set(id, value);
    if (this.seed.indexOf(id) >= 0) {
      if (value === null && before !== null) this.#deletedOfSeed += 1;
      return;
    }
    this.#added = this.#added.filter((item) => item.id !== id);
    if (value) this.#added = [...this.#added, value].sort(byCreation);
  }
}

function precedes(item: Resource, other: Resource, reverse: boolean): boolean {
  return reverse ? byCreation(item, other) > 0 : byCreation(item, other) < 0;
}

function byCreation(a: Resource, b: Resource): number {
  if (a.createdAt === b.createdAt) return a.id < b.id ? -1 : 1;
  return a.createdAt < b.createdAt ? -1 : 1;
}
