/** A host with orders, in memory, behind the retention engine's ports. Counts what it is told. */
import type { FreshOrder, OrderFacts } from "~/domain/retention/model";
import type {
  BulkState,
  CustomerErasure,
  OrderSource,
  OrderWriter,
  PlainWrite,
} from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { CustomerGid, OrderGid } from "~/lib/ids";
import { applyWork } from "./apply-work";

export const ALL_SCOPES = [
  "read_all_orders",
  "read_orders",
  "read_returns",
  "read_shopify_payments_disputes",
  "write_orders",
];

interface FakeBulk {
  readonly token: string;
  readonly writes: readonly PlainWrite[];
  done: number;
  over: boolean;
}

export interface FakeOrderHost {
  readonly source: OrderSource;
  readonly writer: OrderWriter;
  readonly erasure: CustomerErasure;
  readonly orders: Map<OrderGid, FreshOrder>;
  /** Every call in order: "readOrders", "write gid", "startBulk", … */
  readonly calls: string[];
  /** Orders in the order in which writes reached them, singly or in bulk. */
  readonly written: OrderGid[];
  /** Customers whose erasure was asked for and not taken back. */
  readonly asked: Set<CustomerGid>;
  readonly erased: Set<CustomerGid>;
  scopes: readonly string[];
  /** Points a second: few make bulk writes worth it. */
  rate: number;
  /** Orders that the host refuses to change. */
  readonly refuses: Set<OrderGid>;
  /** Lines of the next bulk writes that the host leaves out, as if it broke. */
  bulkSkips: number;
  /** Called before and after each port call; throws to make it go wrong. */
  fault: (call: string, moment: "before" | "after") => void | Promise<void>;
  /** What a write changes besides what was asked. */
  afterWrite: (order: FreshOrder) => FreshOrder;
  /** Orders that the host counts and does not show. */
  hidden: number;
  /** Lines the host says its file has beyond those it gives. */
  missingLines: number;
}

export function fakeOrderHost(orders: readonly FreshOrder[]): FakeOrderHost {
  const bulks: FakeBulk[] = [];
  const host: FakeOrderHost = {
    orders: new Map(orders.map((order) => [order.id, order])),
    ...{ calls: [], written: [], asked: new Set(), erased: new Set(), refuses: new Set() },
    ...{ scopes: ALL_SCOPES, rate: 100, bulkSkips: 0, missingLines: 0, hidden: 0 },
    fault: () => undefined,
    afterWrite: (order) => order,
    source: {
      grantedScopes: () => call("grantedScopes", () => host.scopes),
      countOrders: () => call("countOrders", () => host.orders.size + host.hidden),
      startScan: () => call("startScan", () => "gid://shopify/BulkOperation/1"),
      scanState: () =>
        call("scanState", () => ({
          state: "ready" as const,
          file: { url: "file:", objects: host.orders.size },
        })),
      readScan: async function* () {
        const all = await call("readScan", () => [...host.orders.values()]);
        for (let at = 0; at < all.length; at += 3) yield all.slice(at, at + 3);
        if (host.missingLines > 0) {
          throw new AppError("host-unavailable", "cut", { retryable: true });
        }
      },
      readOrders: (_shop, ids) => call("readOrders", () => some(ids)),
      readBack: (_shop, ids) => call("readBack", () => some(ids)),
      restoreRate: () => host.rate,
      rateLimit: () => ({ maximum: 20 * host.rate, restoreRate: host.rate }),
    },
    writer: {
      inBulk: true,
      write: (_shop, { order, work }) => call(`write ${order}`, () => apply({ order, work })),
      startBulk: (_shop, { token, writes }) =>
        call("startBulk", () => {
          const over = bulks.push({ token, writes, done: 0, over: false });
          return `gid://shopify/BulkOperation/${over + 100}`;
        }),
      findBulk: (_shop, token) =>
        call("findBulk", () => {
          const place = bulks.findIndex((bulk) => bulk.token === token);
          return place < 0 ? undefined : `gid://shopify/BulkOperation/${place + 101}`;
        }),
      bulkState: (_shop, id) => call("bulkState", () => goOn(bulkOf(id))),
      cancelBulk: (_shop, id) =>
        call("cancelBulk", () => {
          bulkOf(id).over = true;
        }),
    },
    erasure: {
      ordersOf: (_shop, customer) => call("ordersOf", () => ordersOf(customer)),
      ask: (_shop, customer) =>
        call("ask", () => {
          if (ordersOf(customer) === undefined) return "no-customer" as const;
          host.asked.add(customer);
          return "asked" as const;
        }),
      cancel: (_shop, customer) =>
        call("cancel", () => {
          host.asked.delete(customer);
        }),
      isErased: (_shop, customer) => call("isErased", () => host.erased.has(customer)),
    },
  };

  async function call<T>(name: string, answer: () => T): Promise<T> {
    host.calls.push(name);
    await host.fault(name, "before");
    const result = answer();
    await host.fault(name, "after");
    return result;
  }

  function some(ids: readonly OrderGid[]): Map<OrderGid, FreshOrder> {
    return new Map(ids.flatMap((id) => (host.orders.has(id) ? [[id, known(id)] as const] : [])));
  }

  function known(id: OrderGid): FreshOrder {
    const order = host.orders.get(id);
    if (!order) throw new AppError("host-refused", "no such order");
    return order;
  }

  function apply({ order, work }: PlainWrite): void {
    const before = known(order);
    if (host.refuses.has(order)) throw new AppError("host-refused", "refused");
    host.written.push(order);
    const after = applyWork(before, work);
    if (after) host.orders.set(order, host.afterWrite({ ...before, ...after }));
    else host.orders.delete(order);
  }

  function bulkOf(id: string): FakeBulk {
    const bulk = bulks[Number(id.split("/").at(-1)) - 101];
    if (!bulk) throw new Error("no such bulk operation");
    return bulk;
  }

  /** Half of it the first time it is asked about, the rest the second time. */
  function goOn(bulk: FakeBulk): BulkState {
    const until = bulk.done === 0 ? Math.ceil(bulk.writes.length / 2) : bulk.writes.length;
    for (; bulk.done < until && !bulk.over; bulk.done++) {
      const write = bulk.writes[bulk.done];
      if (!write || host.refuses.has(write.order)) continue;
      if (host.bulkSkips > 0) host.bulkSkips -= 1;
      else apply(write);
    }
    if (bulk.done < bulk.writes.length && !bulk.over) return { state: "running" };
    const refused = bulk.writes.map(({ order }) => order).filter((id) => host.refuses.has(id));
    return { state: "ended", refused: new Set(refused) };
  }

  function ordersOf(customer: CustomerGid): readonly OrderFacts[] | undefined {
    const found = [...host.orders.values()].filter((order) => order.customer === customer);
    return found.length > 0 ? found : undefined;
  }
  return host;
}
