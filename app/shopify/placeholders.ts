/**
 * What replaces a field that the platform does not let be empty: the same for everybody, and nobody's.
 *
 * An address needs last name, street and city (and, in some countries, more); an e-mail address has
 * to look like one. `.invalid` is reserved and never delivered to (RFC 2606).
 */
import type { Coarsening, OrderFacts } from "~/domain/retention/model";
import type { RetentionOrderRemnantFragment } from "./generated/retention-orders-left";
import type { OrderInput } from "./generated/minimise-order";

export const PLACEHOLDER_EMAIL = "removed@kept.invalid";
export const PLACEHOLDER_TEXT = "Removed";
/** Of a postcode, so many characters say which region it is, and nothing more. */
const ZIP_KEPT = 2;

type Address = NonNullable<RetentionOrderRemnantFragment["shippingAddress"]>;

/** The fields of an order that can be made to say less. */
export const coarsenableOnOrders = ["email", "shippingAddress"] as const;

/** The input that makes a field say less. The rest of an address stays as it is. */
export function coarsened(
  field: (typeof coarsenableOnOrders)[number],
  to: Coarsening,
  zip: string | null,
): Partial<OrderInput> {
  if (field === "email") return { email: PLACEHOLDER_EMAIL };
  return { shippingAddress: coarsenedAddress(to, zip) };
}

/** An address that names nobody. What is not listed stays as it is. */
export function coarsenedAddress(to: Coarsening, zip: string | null) {
  const general = to === "generalise";
  return {
    ...{ firstName: "", lastName: PLACEHOLDER_TEXT, company: "", phone: "" },
    ...{ address1: PLACEHOLDER_TEXT, address2: "", city: PLACEHOLDER_TEXT },
    zip: general ? (zip ?? "").slice(0, ZIP_KEPT) : "",
    ...(general ? {} : { provinceCode: "" }),
  };
}

/** How far an order's fields have been coarsened. */
export function coarseOf({
  email,
  shippingAddress,
  billingAddress,
}: {
  readonly email: string | null;
  readonly shippingAddress: Address | null;
  /** Of drafts only: an order's can't be changed. */
  readonly billingAddress?: Address | null;
}): OrderFacts["coarse"] {
  const address = shippingAddress ? coarsenessOf(shippingAddress) : undefined;
  const billing = billingAddress ? coarsenessOf(billingAddress) : undefined;
  const isRemoved = email?.length === PLACEHOLDER_EMAIL.length && isPlaceholder(email);
  if (!isRemoved && !address && !billing) return untouched;
  return {
    ...(isRemoved ? { email: "placeholder" as const } : {}),
    ...(address ? { shippingAddress: address } : {}),
    ...(billing ? { billingAddress: billing } : {}),
  };
}

/** One for all orders: most were never coarsened. */
const untouched: OrderFacts["coarse"] = {};

function isPlaceholder(email: string): boolean {
  return email.toLowerCase() === PLACEHOLDER_EMAIL;
}

function coarsenessOf(address: Address): Coarsening | undefined {
  const { firstName, lastName, company, address1, address2, city, zip, phone } = address;
  if (firstName || company || address2 || phone) return undefined;
  const isNobody = lastName === PLACEHOLDER_TEXT && address1 === PLACEHOLDER_TEXT;
  if (!isNobody || city !== PLACEHOLDER_TEXT) return undefined;
  const postcode = (zip ?? "").trim();
  if (postcode === "" && !address.provinceCode) return "placeholder";
  return postcode.length <= ZIP_KEPT ? "generalise" : undefined;
}
