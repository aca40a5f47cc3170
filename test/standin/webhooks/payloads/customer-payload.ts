import { numberOfGid } from "../../admin-api/gid";
import type { Customer } from "../../state/customer";
import { addressPayload } from "./address-payload";

/** A customer as the customers/* topics send it: since API version 2025-01 without tags and consent. */
export function customerPayload(customer: Customer) {
  const address = customer.addresses[0];
  return {
    id: numberOfGid(customer.id),
    admin_graphql_api_id: customer.id,
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
    first_name: customer.firstName,
    last_name: customer.lastName,
    email: customer.email,
    phone: customer.phone,
    note: customer.note,
    state: customer.state.toLowerCase(),
    verified_email: customer.email !== null,
    tax_exempt: customer.taxExempt,
    multipass_identifier: null,
    addresses: customer.addresses.map(addressPayload),
    ...(address && { default_address: addressPayload(address) }),
  };
}
