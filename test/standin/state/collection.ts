/**
 * A keyed set of resources of one shop (orders, customers…).
 *
 * What `get` and `values` return must be treated as read only: `set` is the one way to change
 * a resource, because it is what writes the journal that survives a killed process.
 */
export interface Collection<T extends { readonly id: string }> {
  readonly size: number;
  get(id: string): T | undefined;
  has(id: string): boolean;
  /**
   * In the order of creation (`createdAt`, then id). Orders are made on demand, so stop iterating
   * as soon as you can. `from` and `to` (ISO times, inclusive) only spare work: check the dates.
   */
  values(options?: CollectionRange): IterableIterator<T>;
  set(item: T): void;
  delete(id: string): boolean;
}

export interface CollectionRange {
  reverse?: boolean;
  from?: string;
  to?: string;
}
