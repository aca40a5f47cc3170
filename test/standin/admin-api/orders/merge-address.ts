import { COUNTRIES } from "../../seed/countries";
import type { Address } from "../../state/address";
import { userError, type UserError } from "../user-error";

/** The platform's `MailingAddressInput`. */
export type AddressInput = Partial<
  Record<
    | "firstName"
    | "lastName"
    | "company"
    | "address1"
    | "address2"
    | "city"
    | "zip"
    | "provinceCode"
    | "countryCode"
    | "phone",
    string | null
  >
>;

const REQUIRED = [
  ["lastName", "Last name"],
  ["address1", "Address1"],
  ["city", "City"],
  ["countryCodeV2", "Country"],
] as const;

/** Changes the given parts of an address and says which required parts it leaves blank. */
export function mergeAddress(
  before: Address | null,
  { countryCode, ...parts }: AddressInput,
  errors: UserError[],
): Address {
  const address = { ...(before ?? emptyAddress()) };
  for (const [name, value] of Object.entries(parts) as [keyof typeof parts, string | null][]) {
    address[name] = value || null;
  }
  if (countryCode !== undefined && countryCode !== address.countryCodeV2) {
    address.countryCodeV2 = countryCode || null;
    address.country = COUNTRIES.find(({ code }) => code === countryCode)?.name ?? countryCode;
  }
  if (parts.provinceCode !== undefined) address.province = address.provinceCode;
  for (const [part, name] of REQUIRED) {
    if (address[part]) continue;
    const field = part === "countryCodeV2" ? "country" : part;
    errors.push(userError(["shippingAddress", field], `${name} can't be blank`));
  }
  return address;
}

function emptyAddress(): Address {
  return {
    id: "gid://shopify/MailingAddress/1?model_name=Address",
    firstName: null,
    lastName: null,
    company: null,
    address1: null,
    address2: null,
    city: null,
    zip: null,
    province: null,
    provinceCode: null,
    country: null,
    countryCodeV2: null,
    phone: null,
  };
}
