import type { ItemState } from "./next-step";

/** Which orders of a run are listed. */
export const itemFilters = {
  all: ["planned", "writing", "written", "verified", "saved", "failed"],
  done: ["verified"],
  saved: ["saved"],
  failed: ["failed"],
} as const satisfies Record<string, readonly ItemState[]>;
export type ItemFilter = keyof typeof itemFilters;

/** `all` for anything unknown. */
export function parseItemFilter(text: string | null): ItemFilter {
  return (Object.keys(itemFilters) as ItemFilter[]).find((filter) => filter === text) ?? "all";
}
