import { GraphQLError } from "graphql";

/** The paging arguments every connection takes. */
export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** The platform gives at most this many of a connection at once. */
const LARGEST_PAGE = 250;

/** How many are asked for, as the platform checks it. */
export function pageSize({ first, last }: PageArgs): number {
  const size = first ?? last;
  if (size === null || size === undefined) {
    throw new GraphQLError("you must provide one of first or last", {
      extensions: { code: "BAD_REQUEST" },
    });
  }
  if (size < 0 || size > LARGEST_PAGE) {
    throw new GraphQLError(`first and last must be between 0 and ${LARGEST_PAGE}`, {
      extensions: { code: "BAD_REQUEST" },
    });
  }
  return size;
}

/** One page of items that come in order; the cursor of an item is made from its key. */
export function pageOf<T extends { id: string }>(items: Iterable<T>, args: PageArgs): Page<T> {
  const size = pageSize(args);
  const all = [...items];
  if (args.reverse) all.reverse();
  const after = args.after ? indexOf(all, args.after) + 1 : 0;
  const before = args.before ? indexOf(all, args.before) : all.length;
  const range = all.slice(after, before);
  const fromEnd = args.first === null || args.first === undefined;
  const chosen = fromEnd ? range.slice(Math.max(0, range.length - size)) : range.slice(0, size);
  const start = fromEnd ? before - chosen.length : after;
  return page(chosen, { previous: start > 0, next: start + chosen.length < all.length });
}

/** Everything there is: what a bulk query reads, and lists that are not paged. */
export function wholePage<T extends { id: string }>(items: Iterable<T>): Page<T> {
  return page([...items], { previous: false, next: false });
}

export function page<T extends { id: string }>(
  nodes: T[],
  more: { previous: boolean; next: boolean },
): Page<T> {
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: {
      hasNextPage: more.next,
      hasPreviousPage: more.previous,
      startCursor: nodes[0] ? cursorOf(nodes[0]) : null,
      endCursor: nodes.at(-1) ? cursorOf(nodes[nodes.length - 1] as T) : null,
    },
  };
}

/** A cursor names its item by creation and id, so that paging survives a deleted item. */
export function cursorOf(item: { id: string; createdAt?: string }): string {
  return Buffer.from(`${item.createdAt ?? ""}|${item.id}`).toString("base64url");
}

export function readCursor(cursor: string): { createdAt: string; id: string } {
  const text = Buffer.from(cursor, "base64url").toString();
  const bar = text.indexOf("|");
  if (bar < 0) throw invalidCursor();
  return { createdAt: text.slice(0, bar), id: text.slice(bar + 1) };
}

function indexOf(items: readonly { id: string }[], cursor: string): number {
  const { id } = readCursor(cursor);
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) throw invalidCursor();
  return index;
}

function invalidCursor(): GraphQLError {
  return new GraphQLError("Invalid cursor for current pagination sort.", {
    extensions: { code: "BAD_REQUEST" },
  });
}
