/** What the way of unused accounts needs of the host, the queue and the clocks. */
import type { Enqueue } from "~/db/job-port";
import type { Hold } from "~/domain/retention/model";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import type { ShopperLanguage } from "~/lib/language";
import type { AccountField, CustomerFacts, FreshCustomer } from "./customer-facts";

/** What is read of one customer in a look over all; what only the app knows is added later. */
export type ScannedCustomer = Omit<CustomerFacts, "appActivityAt">;

export type CustomerScan =
  | { readonly state: "running" }
  | { readonly state: "ready"; readonly url: string | null; readonly objects: number }
  | { readonly state: "failed"; readonly problem: string };

/** Customers of one shop. Every function throws an AppError as `HostClient` does. */
export interface CustomerSource {
  /** The scan's id. Throws `host-throttled` while the host has no room for another. */
  startScan(shop: ShopDomain): Promise<string>;
  scanState(shop: ShopDomain, scanId: string): Promise<CustomerScan>;
  /** Throws `host-unavailable` (retryable) when the file is cut: a part is never taken for all. */
  readScan(file: {
    readonly url: string | null;
    readonly objects: number;
  }): AsyncIterable<readonly ScannedCustomer[]>;
  /** One customer as they are now; undefined when there is none (any more). */
  readCustomer(
    shop: ShopDomain,
    customer: CustomerGid,
  ): Promise<Omit<FreshCustomer, "appActivityAt"> | undefined>;
}

export interface CustomerWriter {
  /** Empties fields. Throws `host-refused` when the host takes the change not. */
  clear(shop: ShopDomain, customer: CustomerGid, fields: readonly AccountField[]): Promise<void>;
  /** False where the store has no such customer (any more). Throws `scope-missing`, `host-refused`. */
  askErasure(shop: ShopDomain, customer: CustomerGid): Promise<boolean>;
  /** Takes back what was asked: only the app that asked can. False where it is too late. */
  cancelErasure(shop: ShopDomain, customer: CustomerGid): Promise<boolean>;
}

export interface InactivePorts {
  readonly source: CustomerSource;
  readonly writer: CustomerWriter;
  readonly readHolds: (shop: ShopDomain) => Promise<readonly Hold[]>;
  readonly enqueue: Enqueue<"inactive.advance" | "inactive.step" | "mail.send">;
  /** The page that the mailed link opens. */
  readonly stayLink: (shop: ShopDomain, secret: string, language: ShopperLanguage) => string;
  readonly clock: {
    /** Decides what is due. */
    domain(): Date;
    /** For waiting: nothing shifts it. */
    real(): Date;
  };
}
