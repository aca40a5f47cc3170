import type { Address } from "../../state/address";

/** An address in the spelling of webhooks. */
export function addressPayload(address: Address) {
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    zip: address.zip,
    province: address.province,
    province_code: address.provinceCode,
    country: address.country,
    country_code: address.countryCodeV2,
    phone: address.phone,
    name: [address.firstName, address.lastName].filter(Boolean).join(" "),
  };
}
