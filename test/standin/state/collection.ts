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
  /** In the order of creation. Orders are made on demand, so stop iterating as soon as you can. */
  values(options?: { reverse?: boolean }): IterableIterator<T>;
  set(item: T): void;
  delete(id: string): boolean;
}
