/**
 * Gives the n-th of the items that are wanted, going round when there are fewer.
 *
 * Remembers what it found: a thousand payloads in a row walk the shop once, not a thousand times.
 */
export class FoundSoFar<T> {
  readonly #found: T[] = [];
  readonly #rest: Iterator<T>;
  #exhausted = false;

  constructor(items: Iterable<T>) {
    this.#rest = items[Symbol.iterator]();
  }

  /** Undefined when nothing is wanted, or nothing still is. */
  at(number: number, stillWanted: (item: T) => boolean): T | undefined {
    while (!this.#exhausted && this.#found.length <= number) {
      const next = this.#rest.next();
      if (next.done) this.#exhausted = true;
      else this.#found.push(next.value);
    }
    for (let step = 0; step < this.#found.length; step++) {
      const item = this.#found[(number + step) % this.#found.length];
      if (item !== undefined && stillWanted(item)) return item;
    }
    return undefined;
  }
}
