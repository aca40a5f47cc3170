/** A host with orders, in memory, behind the retention engine's ports. Counts what it is told. */
import { clearableFields, type ClearableField, type FreshOrder } from "~/domain/retention/model";
import type { OrderSource, OrderWriter } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { OrderGid } from "~/lib/ids";

export const ALL_SCOPES = [
  "read_all_orders",
  "read_orders",
  "read_returns",
  "read_shopify_payments_disputes",
  "write_orders",
];

export interface FakeOrderHost {
  readonly source: OrderSource;
  readonly writer: OrderWriter;
  readonly orders: Map<OrderGid, FreshOrder>;
  /** Every call in order: "readOrder gid", "clearFields gid", … */
  readonly calls: string[];
  scopes: readonly string[];
  /** Called before and after each port call; throws to make it go wrong. */
  fault: (call: string, moment: "before" | "after") => void | Promise<void>;
  /** Lines the host says its file has beyond those it gives. */
  missingLines: number;
}

export function fakeOrderHost(orders: readonly FreshOrder[]): FakeOrderHost {
  const host: FakeOrderHost = {
    orders: new Map(orders.map((order) => [order.id, order])),
    calls: [],
    scopes: ALL_SCOPES,
    fault: () => undefined,
    missingLines: 0,
    source: {
      grantedScopes: () => call("grantedScopes", () => host.scopes),
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
      readFilled: (_shop, id) => call(`readFilled ${id}`, () => filledOf(host.orders.get(id))),
      readOrder: (_shop, id) => call(`readOrder ${id}`, () => host.orders.get(id)),
    },
    writer: {
      clearFields: (_shop, id, fields) => call(`clearFields ${id}`, () => clear(host, id, fields)),
    },
  };
  async function call<T>(name: string, answer: () => T): Promise<T> {
    host.calls.push(name);
    await host.fault(name, "before");
    const result = answer();
    await host.fault(name, "after");
    return result;
  }
  return host;
}

function filledOf(order: FreshOrder | undefined): ClearableField[] | undefined {
  return order && clearableFields.filter((field) => order.filled.includes(field));
}

function clear(host: FakeOrderHost, id: OrderGid, fields: readonly ClearableField[]): void {
  const order = host.orders.get(id);
  if (!order) throw new AppError("host-refused", "no such order");
  const filled = order.filled.filter((field) => !fields.some((cleared) => cleared === field));
  host.orders.set(id, { ...order, filled });
}
