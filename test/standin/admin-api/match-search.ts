import { GraphQLError } from "graphql";
import type { Comparator, Search } from "./search-syntax";

/** What a searchable field of a resource holds; lists match when any of their items does. */
export type SearchFields<T> = Record<
  string,
  (item: T) => string | number | boolean | Date | null | readonly (string | null)[]
>;

/** Whether a resource is found by a search. An unknown field is an error, never a wider search. */
export function matches<T>(item: T, search: Search, fields: SearchFields<T>): boolean {
  if ("all" in search) return search.all.every((part) => matches(item, part, fields));
  if ("any" in search) return search.any.some((part) => matches(item, part, fields));
  if ("not" in search) return !matches(item, search.not, fields);
  const read = fields[search.field];
  if (!read) {
    throw new GraphQLError(`the stand-in does not know the search field ${search.field}`, {
      extensions: { code: "STANDIN_UNKNOWN" },
    });
  }
  return compare(read(item), search.comparator, search.value);
}

function compare(
  held: ReturnType<SearchFields<unknown>[string]>,
  comparator: Comparator,
  value: string,
): boolean {
  if (Array.isArray(held)) {
    return held.some((each: string | null) => compare(each, comparator, value));
  }
  if (value === "*") return held !== null && held !== "";
  if (held instanceof Date) return order(held.getTime(), Date.parse(value), comparator);
  if (typeof held === "number") return order(held, Number(value), comparator);
  if (typeof held === "boolean") return String(held) === value.toLowerCase();
  if (typeof held !== "string") return false;
  if (value.endsWith("*")) return held.toLowerCase().startsWith(value.slice(0, -1).toLowerCase());
  return value.split(",").some((each) => held.toLowerCase() === each.trim().toLowerCase());
}

function order(held: number, value: number, comparator: Comparator): boolean {
  if (Number.isNaN(value)) {
    throw new GraphQLError("a date or number in the search cannot be read", {
      extensions: { code: "STANDIN_UNKNOWN" },
    });
  }
  if (comparator === ">") return held > value;
  if (comparator === ">=") return held >= value;
  if (comparator === "<") return held < value;
  return comparator === "<=" ? held <= value : held === value;
}

/** Bounds that every match must lie in, read from the terms that all must hold. */
export function boundsOf(search: Search, field: string): { from?: string; to?: string } {
  const bounds: { from?: string; to?: string } = {};
  for (const part of "all" in search ? search.all : [search]) {
    const inner = "all" in part ? boundsOf(part, field) : termBounds(part, field);
    if (inner.from && (!bounds.from || inner.from > bounds.from)) bounds.from = inner.from;
    if (inner.to && (!bounds.to || inner.to < bounds.to)) bounds.to = inner.to;
  }
  return bounds;
}

function termBounds(term: Search, field: string): { from?: string; to?: string } {
  if (!("field" in term) || term.field !== field) return {};
  const time = Date.parse(term.value);
  if (Number.isNaN(time)) return {};
  const at = new Date(time).toISOString();
  if (term.comparator.startsWith(">")) return { from: at };
  return term.comparator.startsWith("<") ? { to: at } : { from: at, to: at };
}
