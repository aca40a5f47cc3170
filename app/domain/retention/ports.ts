/** What the engine needs of the host, the queue, the clock and the app's other parts. */
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";
import type { Enqueue } from "~/db/job-port";
import type { Hold } from "./holds";
import type { RetentionAccess } from "./needed-scopes";
import type { FreshOrder, OrderFacts } from "./order-facts";
import type { OrderWork } from "./verdict";
import type { RateLimit } from "./run-cost";
import type { Remnant } from "./work-left";

export type { AddressValues, OrderValues, ReadValues } from "./sample/order-values";
export type { Remnant } from "./work-left";

/** A scan of all orders that the host prepares as one file. */
export type ScanState =
  | { readonly state: "running"; readonly objects: number }
  | { readonly state: "ready"; readonly file: ScanFile }
  | { readonly state: "failed"; readonly problem: ScanProblem };
export type ScanProblem = "scan-denied" | "scan-failed" | "scan-expired" | "scan-cancelled";

export interface ScanFile {
  /** Null where the host found no order at all. */
  readonly url: string | null;
  /** How many lines the host says the file has. */
  readonly objects: number;
}

/** Orders, or drafts, of one shop. Every function throws an AppError as `HostClient` does. */
export interface OrderSource {
  /** The scopes that are granted now, not those we remember. */
  grantedScopes(shop: ShopDomain): Promise<readonly string[]>;
  /** How many orders the host has, as far as the app can see them. */
  countOrders(shop: ShopDomain): Promise<number>;
  /** Returns the scan's id. Throws `host-throttled` while the host has no room for another. */
  startScan(shop: ShopDomain, access: RetentionAccess): Promise<string>;
  scanState(shop: ShopDomain, scanId: string): Promise<ScanState>;
  /**
   * The orders of a scan, some at a time, in bounded memory. Throws `host-unavailable` (retryable)
   * when the file is cut or damaged: a part of the orders is never taken for all of them.
   */
  readScan(file: ScanFile, access: RetentionAccess): AsyncIterable<readonly OrderFacts[]>;
  /** Orders as they are now; those that there are not (any more) are absent. */
  readOrders(
    shop: ShopDomain,
    orders: readonly OrderGid[],
    access: RetentionAccess,
  ): Promise<ReadonlyMap<OrderGid, FreshOrder>>;
  /** What is left right after writing; orders that are gone are absent. */
  readBack(shop: ShopDomain, orders: readonly OrderGid[]): Promise<ReadonlyMap<OrderGid, Remnant>>;
  /** Points the host restores a second; undefined before the first answer. */
  restoreRate(shop: ShopDomain): number | undefined;
  /** The shop's own limit, as the host's last answer told it; undefined before the first. */
  rateLimit(shop: ShopDomain): RateLimit | undefined;
}

/** How a bulk write stands. */
export type BulkState =
  | { readonly state: "running" }
  | {
      readonly state: "ended";
      /** Orders whose line the host refused, as far as its file tells. */
      readonly refused: ReadonlySet<OrderGid>;
    };

export interface PlainWrite {
  readonly order: OrderGid;
  readonly work: OrderWork;
}

/** Every function throws an AppError as `HostClient` does. Each may be repeated. */
export interface OrderWriter {
  /** Whether the host takes its writes in bulk. */
  readonly inBulk: boolean;
  /** Does to one order what `work` says. Throws `host-refused` when the host takes it not. */
  write(shop: ShopDomain, write: PlainWrite): Promise<void>;
  /**
   * Starts one bulk mutation over orders whose work is a plain write, under a token by which it can
   * be found again. Returns the operation's id. Throws `host-throttled` while there is no room.
   */
  startBulk(
    shop: ShopDomain,
    bulk: { readonly token: string; readonly writes: readonly PlainWrite[] },
  ): Promise<string>;
  /** The operation that was started under a token; undefined where the host knows none. */
  findBulk(shop: ShopDomain, token: string): Promise<string | undefined>;
  bulkState(shop: ShopDomain, operationId: string): Promise<BulkState>;
  cancelBulk(shop: ShopDomain, operationId: string): Promise<void>;
}

/** A customer's orders, and their erasure by the host. */
export interface CustomerErasure {
  /** Undefined when the host knows the customer no more. */
  ordersOf(
    shop: ShopDomain,
    customer: CustomerGid,
    access: RetentionAccess,
  ): Promise<readonly OrderFacts[] | undefined>;
  ask(shop: ShopDomain, customer: CustomerGid): Promise<"asked" | "no-customer" | "refused">;
  /** Takes back what this app has asked for. */
  cancel(shop: ShopDomain, customer: CustomerGid): Promise<void>;
  /** Whether it is done: the host says nothing of an erasure that waits. */
  isErased(shop: ShopDomain, customer: CustomerGid): Promise<boolean | "no-customer">;
}

/** One kind of thing on the host that runs go over. Drafts come in the words of orders. */
export interface RunHost {
  readonly source: OrderSource;
  readonly writer: OrderWriter;
}

export interface RetentionPorts extends RunHost {
  readonly drafts: RunHost;
  readonly erasure: CustomerErasure;
  /** Every hold that works now. What can't be asked is thrown, never taken for "none". */
  readonly holds: (shop: ShopDomain) => Promise<readonly Hold[]>;
  /** Which approvals, of those that rules name, let them cut into a minimum. */
  readonly approvedOverrides: (
    shop: ShopDomain,
    approvalIds: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  readonly enqueue: Enqueue<
    "retention.advance" | "retention.erasure" | "inactive.start" | "mail.send"
  >;
  readonly clock: {
    /** Decides what is due. */
    domain(): Date;
    /** For leases and waiting: nothing shifts it. */
    real(): Date;
  };
}
