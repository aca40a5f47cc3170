/** What a run would change on one order, field by field, before and after. Masked; pure. */
import { maskEmail, maskLength, maskName, maskPhone, maskPostcode } from "~/lib/mask";
import { coarsenableFields, orderFields, type OrderField } from "../order-facts";
import { erasedFields } from "../touch";
import type { OrderWork } from "../verdict";
import type { AddressValues, OrderValues, ReadOrder } from "./order-values";
import type { SampledChange } from "./sample-view";

const removed = { is: "removed" } as const;
const asked = { is: "asked" } as const;
const HIDDEN = "•••";

/** In the order that fields are always listed in. */
export function sampleChanges(work: OrderWork, { now, coarsened }: ReadOrder): SampledChange[] {
  const before = maskedValues(now);
  const afters = new Map<OrderField, SampledChange["after"]>();
  const filled = orderFields.filter((field) => (before[field] ?? null) !== null);
  if (work.requestErasure) {
    for (const field of erasedFields) if (filled.includes(field)) afters.set(field, asked);
  }
  for (const field of work.clear) afters.set(field, removed);
  for (const field of coarsenableFields) {
    if (work.coarsen[field]) afters.set(field, { is: "replaced", by: plain(coarsened[field]) });
  }
  if (work.detachCustomer) afters.set("customer", removed);
  if (work.delete) for (const field of filled) afters.set(field, removed);
  return orderFields.flatMap((field) => {
    const after = afters.get(field);
    return after ? [{ field, before: before[field] ?? null, after }] : [];
  });
}

type Masked = Partial<Record<OrderField, string | null>>;

function maskedValues(now: OrderValues): Masked {
  return {
    note: masked(now.note, maskLength),
    customAttributes: maskDetails(now.customAttributes),
    phone: masked(now.phone, maskPhone),
    poNumber: masked(now.poNumber, maskLength),
    email: masked(now.email, maskEmail),
    customer: masked(now.customer, maskCustomer),
    billingAddress: now.billingAddress && maskAddress(now.billingAddress),
    shippingAddress: now.shippingAddress && maskAddress(now.shippingAddress),
    ipAddress: masked(now.ipAddress, () => HIDDEN),
  };
}

function masked(value: string | null, mask: (clear: string) => string): string | null {
  return value ? mask(value) : null;
}

/** A customer without a name goes by their address or phone number. */
function maskCustomer(name: string): string {
  if (name.includes("@")) return maskEmail(name);
  return /\d/.test(name) ? maskPhone(name) : maskName(name);
}

/** What a detail is called is written by whoever made the form, or the order: it is hidden too. */
function maskDetails(details: OrderValues["customAttributes"]): string | null {
  if (details.length === 0) return null;
  const text = details.map(({ value }) => value ?? "").join("");
  return `${details.length} ${details.length === 1 ? "entry" : "entries"}: ${maskLength(text)}`;
}

function maskAddress(address: AddressValues): string {
  const { firstName, lastName, company, address1, address2, zip, city, phone } = address;
  return joined([
    maskName(joined([firstName, lastName], " ")),
    company && HIDDEN,
    (address1 || address2) && HIDDEN,
    joined([masked(zip, maskPostcode), maskName(city ?? "")], " "),
    address.provinceCode,
    address.countryCodeV2,
    masked(phone, maskPhone),
  ]);
}

/** Of what a write leaves: placeholders, country, region and the start of a postcode. */
function plain(left: string | AddressValues | null): string {
  if (left === null || typeof left === "string") return left ?? "";
  const { firstName, lastName, company, address1, address2, zip, city, phone } = left;
  return joined([
    joined([firstName, lastName], " "),
    company,
    address1,
    address2,
    joined([zip, city], " "),
    left.provinceCode,
    left.countryCodeV2,
    phone,
  ]);
}

function joined(parts: readonly (string | null | undefined)[], by = ", "): string {
  return parts.filter((part) => Boolean(part)).join(by);
}
