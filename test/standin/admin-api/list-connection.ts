import type { GraphQLResolveInfo } from "graphql";
import type { Call } from "./call";
import { pageOf, wholePage, type Page, type PageArgs } from "./connection";

/** A connection over a list. A bulk query reads the root one in parts and nested ones whole. */
export function listConnection<T extends { id: string }>(
  items: Iterable<T>,
  args: PageArgs,
  { call, info }: { call: Call; info: GraphQLResolveInfo },
): Page<T> {
  if (!call.bulk) return pageOf(items, args);
  if (info.path.prev !== undefined) return wholePage(items);
  return pageOf(items, { first: call.bulk.size, after: call.bulk.after });
}
