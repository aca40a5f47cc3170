/**
 * Many small writes, one commit: what arrives while a commit is under way is written by the next.
 *
 * No timer: waiting for company costs more than it gathers. Under load a group is whatever came
 * during the commit before; alone, an item is committed at once.
 */

export interface GroupCommitOptions<Item, Result> {
  /** No group is larger than this. */
  readonly maxItems: number;
  /**
   * Writes all items in one transaction and answers one result per item, in their order. When it
   * throws, nothing of the group may have been written.
   */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Commits under way at the same time (default 1). */
  readonly concurrency?: number;
  /**
   * A second commit beside others begins only when each of them has taken longer (default 0: at once).
   * Larger groups cost less, but whoever waits for a lock must not keep everybody waiting.
   */
  readonly patienceMs?: number;
  /**
   * Whether one item alone could have caused the failure (default: yes). Where not, as when the
   * database is away, the items are not tried one by one: they all fail.
   */
  readonly oneItemsFault?: (error: unknown) => boolean;
}

export interface GroupCommit<Item, Result> {
  /** Settles after the commit that holds the item, or fails with the item's own error. */
  readonly add: (item: Item) => Promise<Result>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

export function createGroupCommit<Item, Result>(
  options: GroupCommitOptions<Item, Result>,
): GroupCommit<Item, Result> {
  const { maxItems, concurrency = 1, patienceMs = 0 } = options;
  const queue: Waiting<Item, Result>[] = [];
  let running = 0;
  /** Of those, the groups that nobody waits for any longer. */
  const slow = new Set<object>();
  let scheduled = false;

  function schedule(): void {
    const isFull = running >= concurrency || (patienceMs > 0 && running > slow.size);
    if (scheduled || isFull || queue.length === 0) return;
    scheduled = true;
    // After this tick's I/O: everything that has already arrived comes along.
    setImmediate(() => {
      scheduled = false;
      void runGroup();
    });
  }

  async function runGroup(): Promise<void> {
    const group = queue.splice(0, maxItems);
    if (group.length === 0) return;
    running += 1;
    const givenUp = (): void => {
      slow.add(group);
      schedule();
    };
    const patience = patienceMs > 0 ? setTimeout(givenUp, patienceMs) : undefined;
    schedule();
    await settle(group, options);
    clearTimeout(patience);
    running -= 1;
    slow.delete(group);
    schedule();
  }

  return {
    add: (item) =>
      new Promise<Result>((done, failed) => {
        queue.push({ item, done, failed });
        schedule();
      }),
  };
}

/** One bad item must not fail its neighbours: a group that fails is written one by one. */
async function settle<Item, Result>(
  group: readonly Waiting<Item, Result>[],
  options: GroupCommitOptions<Item, Result>,
): Promise<void> {
  let results: readonly Result[];
  try {
    results = await options.commit(group.map(({ item }) => item));
  } catch (error) {
    if (group.length === 1 || options.oneItemsFault?.(error) === false) {
      for (const waiting of group) waiting.failed(error);
    } else {
      for (const waiting of group) await settle([waiting], options);
    }
    return;
  }
  for (const [at, waiting] of group.entries()) {
    const result = results[at];
    if (result === undefined) waiting.failed(new Error("the commit answered too few results"));
    else waiting.done(result);
  }
}
