/**
 * The choice, in the shop's own local storage: first-party, and gone with the visitor's wish. The gate
 * reads it.
 */
import type { Remembered, State } from "./page";

/** Keeps storage and page in step. */
export function keep(state: State, change: Partial<Remembered>): void {
  const before = state.rememberedChoice ?? { at: 0, bits: 15, asked: "", visitor: "" };
  state.rememberedChoice = { ...before, ...change };
  try {
    localStorage["kept"] = JSON.stringify(state.rememberedChoice);
  } catch {
    // Barred storage: the choice holds on this page, and the platform remembers it for the next.
  }
}
