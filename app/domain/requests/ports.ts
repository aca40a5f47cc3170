/** What requests need from outside: the host, the queue, and addresses of pages. */
import type { Tx } from "~/db.server";
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";
import type { ShopperLanguage } from "~/lib/language";
import type { GapReason, HostErasureState, PackagePart } from "./model";

/** Whom a request is about, as far as it was said. */
export interface RequestedPerson {
  readonly email: string | undefined;
  readonly customerGid: CustomerGid | undefined;
  readonly orderGids: readonly OrderGid[];
}

/** One thing found, or a part that could not be reached. */
export type DataPiece =
  | { readonly part: PackagePart; readonly record: Readonly<Record<string, unknown>> }
  | { readonly part: PackagePart; readonly gap: GapReason };

/** Everything the host holds of a person, page by page. */
export interface CustomerDataSource {
  /**
   * Yields what is there, and a gap for every part that cannot be reached (scope, a customer who is
   * gone): silence means that we looked and nothing is there. Throws what may pass (retryable).
   */
  read(shop: ShopDomain, person: RequestedPerson): AsyncIterable<DataPiece>;
}

/** What an erasure in the host would meet. */
export interface HostErasurePreview {
  readonly customer: "found" | "none" | "unreachable";
  readonly customerGid?: CustomerGid;
  readonly orders?: number;
  readonly because?: GapReason | undefined;
  /** Whether the app may ask the host for the erasure (optional scope). */
  readonly mayAsk: boolean;
}

export interface HostErasure {
  preview(shop: ShopDomain, person: RequestedPerson): Promise<HostErasurePreview>;
  /** Asks the host to erase a customer; the host decides when (it holds recent orders' data). */
  ask(shop: ShopDomain, customer: CustomerGid): Promise<HostErasureState>;
}

/** What the queue's own tables hold of a shop. */
export interface QueueContents {
  /** Jobs of this shop that match a case-insensitive regular expression. */
  countMatching(tx: Tx, shop: ShopDomain, pattern: string): Promise<number>;
  /** Removes every job of the shop, the running one included. */
  removeAll(tx: Tx, shop: ShopDomain): Promise<number>;
}

/** Addresses that go into mails. */
export interface RequestLinks {
  /** The case in the admin of the host. */
  admin(shop: ShopDomain, requestId: string): string;
  confirm(shop: ShopDomain, token: string, language: ShopperLanguage): string;
  follow(shop: ShopDomain, token: string, language: ShopperLanguage): string;
}
