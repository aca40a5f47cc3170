/** What the engine needs of the host, the queue and the clock. */
import type { OrderGid, ShopDomain } from "~/lib/ids";
import type { Enqueue } from "~/db/job-port";
import type { RetentionAccess } from "./needed-scopes";
import type { ClearableField, FreshOrder, OrderFacts } from "./order-facts";

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

/** Orders of one shop. Every function throws an AppError as `HostClient` does. */
export interface OrderSource {
  /** The scopes that are granted now, not those we remember. */
  grantedScopes(shop: ShopDomain): Promise<readonly string[]>;
  /** Returns the scan's id. Throws `host-throttled` while the host has no room for another. */
  startScan(shop: ShopDomain, access: RetentionAccess): Promise<string>;
  scanState(shop: ShopDomain, scanId: string): Promise<ScanState>;
  /**
   * The orders of a scan, some at a time, in bounded memory. Throws `host-unavailable` (retryable)
   * when the file is cut or damaged: a part of the orders is never taken for all of them.
   */
  readScan(file: ScanFile, access: RetentionAccess): AsyncIterable<readonly OrderFacts[]>;
  /** One order as it is now; undefined when there is none (any more). */
  readOrder(
    shop: ShopDomain,
    order: OrderGid,
    access: RetentionAccess,
  ): Promise<FreshOrder | undefined>;
  /** Which fields hold something right after writing; undefined when the order is gone. */
  readFilled(shop: ShopDomain, order: OrderGid): Promise<readonly ClearableField[] | undefined>;
}

export interface OrderWriter {
  /** Empties fields of one order. Throws `host-refused` when the host takes the change not. */
  clearFields(shop: ShopDomain, order: OrderGid, fields: readonly ClearableField[]): Promise<void>;
}

export interface RetentionPorts {
  readonly source: OrderSource;
  readonly writer: OrderWriter;
  readonly enqueue: Enqueue<"retention.advance" | "mail.send">;
  readonly clock: {
    /** Decides what is due. */
    domain(): Date;
    /** For leases and waiting: nothing shifts it. */
    real(): Date;
  };
}
