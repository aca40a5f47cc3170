import type { Address } from "../../state/address";
import type { Resolvers } from "../resolver";

export const mailingAddress: Resolvers<Address> = {
  name: ({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(" ") || null,
  countryCode: ({ countryCodeV2 }) => countryCodeV2,
  formatted: (address, { withName, withCompany }: { withName: boolean; withCompany: boolean }) =>
    [
      withName ? [address.firstName, address.lastName].filter(Boolean).join(" ") : null,
      withCompany ? address.company : null,
      address.address1,
      address.address2,
      [address.zip, address.city].filter(Boolean).join(" "),
      address.country,
    ].filter((line) => line !== null && line !== ""),
};
