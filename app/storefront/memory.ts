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

/** Changes what is remembered, or begins to remember. */
export function keep(state: State, change: Partial<Remembered>): void {
  // Spread, because the gate reads an empty memory as none of our objects.
  const empty = { at: 0, bits: 15, asked: "", visitor: "" };
  remember(state, { ...empty, ...state.rememberedChoice, ...change });
}

/** Keeps storage and page in step. */
export function remember(state: State, choice: Remembered): void {
  state.rememberedChoice = choice;
  try {
    localStorage["kept"] = JSON.stringify(state.rememberedChoice);
  } catch {
    // Barred storage: the choice holds on this page, and the platform remembers it for the next.
  }
}
