/**
 * What an order, or draft, holds in clear. Read from the host for a sample, masked at once
 * (`sample-changes.ts`), and never stored, logged or sent to a browser.
 */
import type { OrderGid, ShopDomain } from "~/lib/ids";
import type { OrderWork } from "../verdict";

export interface AddressValues {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  readonly address1: string | null;
  readonly address2: string | null;
  readonly zip: string | null;
  readonly city: string | null;
  readonly provinceCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCodeV2: string | null;
  readonly phone: string | null;
}

/** Null: holds nothing. An empty text counts as nothing too. */
export interface OrderValues {
  readonly note: string | null;
  readonly customAttributes: readonly { readonly key: string; readonly value: string | null }[];
  readonly phone: string | null;
  readonly poNumber: string | null;
  readonly email: string | null;
  /** The name of the customer it is linked to. */
  readonly customer: string | null;
  readonly shippingAddress: AddressValues | null;
  readonly billingAddress: AddressValues | null;
  readonly ipAddress: string | null;
}

export interface ReadOrder {
  readonly now: OrderValues;
  /** The same after a write has made some of it say less, by what that write would send. */
  readonly coarsened: Pick<OrderValues, "email" | "shippingAddress" | "billingAddress">;
}

/** Reads a few; what the host has no more is absent. Throws an AppError as `HostClient` does. */
export type ReadValues = (
  shop: ShopDomain,
  writes: readonly { readonly order: OrderGid; readonly work: OrderWork }[],
) => Promise<ReadonlyMap<OrderGid, ReadOrder>>;
