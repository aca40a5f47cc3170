/** Branded identifiers: a shop's domain or an order's id cannot be passed where another is meant. */
import { v7 } from "uuid";
import { z } from "zod";

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type ShopDomain = Branded<"ShopDomain">;
export type CustomerGid = Branded<"CustomerGid">;
export type OrderGid = Branded<"OrderGid">;

/** A fresh UUIDv7 (RFC 9562): random, and sorted by the time it was made. */
export function newId(): string {
  return v7();
}

/** The shape the platform guarantees for a shop's permanent domain. */
const shopDomainPattern = /^[a-z0-9][a-z0-9-]{0,59}\.myshopify\.com$/;

export const shopDomainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(shopDomainPattern, "is not a myshopify.com domain")
  .transform((value) => value as ShopDomain);

/** The domain, or undefined where the text is none. */
export function parseShopDomain(text: string | null | undefined): ShopDomain | undefined {
  return shopDomainSchema.safeParse(text ?? "").data;
}

/** For values that are known to be valid; throws otherwise. */
export function shopDomain(text: string): ShopDomain {
  return shopDomainSchema.parse(text);
}

export function customerGid(numericId: string | number): CustomerGid {
  return `gid://shopify/Customer/${numericId}` as CustomerGid;
}

export function orderGid(numericId: string | number): OrderGid {
  return `gid://shopify/Order/${numericId}` as OrderGid;
}
