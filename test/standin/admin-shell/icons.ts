import { trusted, type Markup } from "../pages/html";

const PATHS = {
  bag: "M4 7h12l1 10H3zM7 7V6a3 3 0 0 1 6 0v1",
  home: "M3 9l7-6 7 6v8h-5v-5H8v5H3z",
  orders: "M4 4h12v10l-3 3H4zM7 8h6M7 11h6",
  person: "M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17c1-4 12-4 13 0",
  store: "M3 8l1.5-5h11L17 8M3 8v9h14V8M3 8h14M8 17v-5h4v5",
  paint: "M4 13c0 5 6 5 6 1 0-2 3-1 5-3s1-8-5-8-8 5-6 10zM8 7h.01M12 6h.01",
  mail: "M3 5h14v10H3zM3 6l7 5 7-5",
  kept: "M10 2l6 2.5v5c0 4-2.6 6.8-6 8.500-3.400-1.700-6-4.500-6-8.500v-5zM7 10l2.200 2.200L13.500 8",
} as const;

/** A small line drawing for the navigation. */
export function icon(name: keyof typeof PATHS): Markup {
  return trusted(
    `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="${PATHS[name]}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/></svg>`,
  );
}
