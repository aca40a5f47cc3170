/**
 * The choice, in the shop's own local storage: first-party, and gone with the visitor's wish. The gate
 * reads it.
 */
import type { Remembered, State } from "./page";

/** A list that is kept, and more: builds before this one kept a single item alone. */
export function listed<Item>(
  kept: Item | readonly Item[] | undefined,
  ...more: readonly Item[]
): readonly Item[] {
  return ([] as Item[]).concat(kept ?? [], ...more);
}

/**
 * Changes what is remembered, or begins to remember. Other tabs write there too: what they have added
 * to this choice stays, and where one was made since, the change is made to that one, which this page
 * then follows (follow.ts).
 */
export function keep(
  state: State,
  change: Partial<Remembered> | ((before: Remembered) => Partial<Remembered>),
): void {
  // Spread, because the gate reads an empty memory as none of our objects.
  const mine = { at: 0, bits: 15, asked: "", visitor: "", ...state.rememberedChoice };
  const stored = recall();
  const before = stored && stored.at >= mine.at ? stored : mine;
  const after = { ...before, ...(typeof change === "function" ? change(before) : change) };
  if (before.at <= mine.at) state.rememberedChoice = after;
  // What is there is not written again: storage has no locks, and another page may be writing.
  if (JSON.stringify(after) !== JSON.stringify(stored)) store(after);
}

/** What storage has; undefined for nothing, something else, and where it is barred. */
export function recall(): Remembered | undefined {
  try {
    return (JSON.parse(String(localStorage["kept"])) as Remembered | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps storage and page in step. */
export function remember(state: State, choice: Remembered): void {
  state.rememberedChoice = choice;
  store(choice);
}

function store(choice: Remembered): void {
  try {
    localStorage["kept"] = JSON.stringify(choice);
  } catch {
    // Barred storage: the choice holds on this page, and the platform remembers it for the next.
  }
}
