/** The choice, in the shop's own local storage: first-party, and gone with the visitor's wish. */
import type { Remembered } from "./page";

/** Nothing where storage is barred or holds something else: then the visitor is asked. */
export function recall(): Remembered | undefined {
  try {
    return JSON.parse(localStorage["kept"] as string) as Remembered;
  } catch {
    // Nothing there: undefined.
  }
}

export function remember(memory: Remembered): void {
  try {
    localStorage["kept"] = JSON.stringify(memory);
  } catch {
    // Barred storage: the choice holds on this page, and the platform remembers it for the next.
  }
}
