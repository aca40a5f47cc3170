import type { GraphQLResolveInfo } from "graphql";
import type { Order } from "../../state/order";
import type { Call } from "../call";
import { page, pageOf, pageSize, readCursor, type Page, type PageArgs } from "../connection";
import { boundsOf, matches } from "../match-search";
import { parseSearch, type Search } from "../search-syntax";
import { unknownToStandin } from "../unknown-to-standin";
import { ORDER_SEARCH } from "./order-search";
import { oldestVisible } from "./visible-orders";

export interface OrdersArgs extends PageArgs {
  query?: string | null;
  sortKey?: string | null;
}

/** Sort keys that are the order of creation: orders are processed when they are created here. */
const BY_CREATION = ["CREATED_AT", "PROCESSED_AT", "ID", "ORDER_NUMBER"];

/** `orders(…)`: read lazily in order of creation, so that a page costs a page. */
export function orderPage(call: Call, given: OrdersArgs, info: GraphQLResolveInfo): Page<Order> {
  const atRoot = call.bulk && info.path.prev === undefined;
  const args = atRoot && call.bulk ? bulkArgs(given, call.bulk) : given;
  const search = parseSearch(args.query ?? "");
  const sortKey = args.sortKey ?? "PROCESSED_AT";
  if (sortKey === "UPDATED_AT") {
    const all = [...matchingOrders(call, search, {})];
    return pageOf(
      all.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)),
      args,
    );
  }
  if (!BY_CREATION.includes(sortKey)) throw unknownToStandin(`orders sorted by ${sortKey}`);
  if (args.last != null || args.before != null) throw unknownToStandin("orders read backwards");
  return pageByCreation(call, search, args);
}

function bulkArgs(given: OrdersArgs, bulk: NonNullable<Call["bulk"]>): OrdersArgs {
  return { ...given, first: bulk.size, after: bulk.after, last: null, before: null };
}

function pageByCreation(call: Call, search: Search, args: OrdersArgs): Page<Order> {
  const size = pageSize(args);
  const reverse = args.reverse ?? false;
  const after = args.after ? readCursor(args.after) : undefined;
  const range = after ? { [reverse ? "to" : "from"]: after.createdAt } : {};
  const found: Order[] = [];
  for (const order of matchingOrders(call, search, { ...range, reverse })) {
    if (after && !isBeyond(order, after, reverse)) continue;
    found.push(order);
    if (found.length > size) break;
  }
  const next = found.length > size;
  return page(next ? found.slice(0, size) : found, { previous: after !== undefined, next });
}

function isBeyond(
  order: Order,
  after: { createdAt: string; id: string },
  reverse: boolean,
): boolean {
  if (order.id === after.id) return false;
  if (order.createdAt === after.createdAt) return reverse !== order.id > after.id;
  return reverse ? order.createdAt < after.createdAt : order.createdAt > after.createdAt;
}

/** All visible orders that a search finds, in order of creation. */
export function* matchingOrders(
  call: Call,
  search: Search,
  range: { from?: string; to?: string; reverse?: boolean },
): Generator<Order> {
  const oldest = oldestVisible(call);
  const created = boundsOf(search, "created_at");
  const from = latest([range.from, created.from, oldest]);
  const to = earliest([range.to, created.to]);
  const options = {
    ...(range.reverse && { reverse: true }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  for (const order of call.shop.orders.values(options)) {
    if (oldest !== undefined && order.createdAt < oldest) continue;
    if (matches(order, search, ORDER_SEARCH)) yield order;
  }
}

function latest(times: readonly (string | undefined)[]): string | undefined {
  return times
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
}

function earliest(times: readonly (string | undefined)[]): string | undefined {
  return times.filter((time) => time !== undefined).sort()[0];
}
