import type { Customer, MarketingConsent, MarketingState } from "../../state/customer";
import { customerPayload } from "../../webhooks/payloads/customer-payload";
import type { Call } from "../call";
import { upsertMetafield, type MetafieldValue } from "../metafields/upsert";
import type { Resolvers } from "../resolver";
import { unknownToStandin } from "../unknown-to-standin";
import { userError, type UserError } from "../user-error";
import { customerByEmail } from "./customer-page";

interface ConsentInput {
  marketingState: MarketingState | "INVALID";
  marketingOptInLevel?: MarketingConsent["optInLevel"];
  consentUpdatedAt?: string | null;
}

type CustomerInput = Partial<
  Pick<Customer, "firstName" | "lastName" | "email" | "phone" | "note" | "tags" | "taxExempt">
> & {
  id?: string;
  locale?: string | null;
  metafields?: MetafieldValue[] | null;
};

export const customerMutations: Resolvers<unknown> = {
  customerUpdate: (_root, { input }: { input: CustomerInput }, call) => update(call, input),
  customerEmailMarketingConsentUpdate: (
    _root,
    { input }: { input: { customerId: string; emailMarketingConsent: ConsentInput } },
    call,
  ) =>
    updateConsent(call, input.customerId, (customer) =>
      customer.email === null
        ? userError(["input", "customerId"], "Customer has no email address", "INVALID")
        : { emailMarketing: consentOf(call, input.emailMarketingConsent) },
    ),
  customerSmsMarketingConsentUpdate: (
    _root,
    { input }: { input: { customerId: string; smsMarketingConsent: ConsentInput } },
    call,
  ) =>
    updateConsent(call, input.customerId, (customer) =>
      customer.phone === null
        ? userError(["input", "customerId"], "A phone number is required", "INVALID")
        : { smsMarketing: consentOf(call, input.smsMarketingConsent) },
    ),
  dataSaleOptOut: (_root, { email }: { email: string }, call) => optOut(call, email),
};

const KNOWN = ["id", "firstName", "lastName", "email", "phone", "note", "tags", "taxExempt"];

function update(call: Call, input: CustomerInput) {
  const strange = Object.keys(input).find(
    (name) => !KNOWN.includes(name) && name !== "locale" && name !== "metafields",
  );
  if (strange !== undefined) throw unknownToStandin(`CustomerInput.${strange}`);
  const customer = input.id === undefined ? undefined : call.shop.customers.get(input.id);
  if (!customer) {
    return { customer: null, userErrors: [userError(["id"], "Customer does not exist")] };
  }
  const now = call.standin.clock.now().toISOString();
  const errors: UserError[] = [];
  const { metafields, locale, id: _id, ...plain } = input;
  const changed: Customer = { ...customer, ...blankToNull(plain), updatedAt: now };
  if (locale) changed.locale = locale;
  for (const given of metafields ?? []) {
    const result = upsertMetafield(changed.metafields, given, { ownerId: customer.id, now });
    if ("code" in result) errors.push(userError(["metafields"], result.message));
    else changed.metafields = result.metafields;
  }
  errors.push(...clashes(call, changed));
  if (errors.length > 0) return { customer, userErrors: errors };
  save(call, changed);
  return { customer: changed, userErrors: [] };
}

function blankToNull<T extends object>(values: T): T {
  const entries = Object.entries(values).map(([name, value]: [string, unknown]) => [
    name,
    value === "" ? null : value,
  ]);
  return Object.fromEntries(entries) as T;
}

function clashes(call: Call, customer: Customer): UserError[] {
  const errors: UserError[] = [];
  const { email, phone, firstName, lastName } = customer;
  if (!email && !phone && !firstName && !lastName) {
    errors.push(userError(null, "A name, phone number, or email address must be present"));
  }
  if (email) {
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
      errors.push(userError(["email"], "Email is invalid"));
    }
    const other = customerByEmail(call, email);
    if (other && other.id !== customer.id) {
      errors.push(userError(["email"], "Email has already been taken"));
    }
  }
  return errors;
}

function updateConsent(
  call: Call,
  customerId: string,
  change: (customer: Customer) => Partial<Customer> | UserError,
) {
  const customer = call.shop.customers.get(customerId);
  if (!customer) {
    const error = userError(["input", "customerId"], "Customer not found", "INVALID");
    return { customer: null, userErrors: [error] };
  }
  const result = change(customer);
  if ("message" in result) return { customer: null, userErrors: [result] };
  const changed = { ...customer, ...result, updatedAt: call.standin.clock.now().toISOString() };
  save(call, changed);
  return { customer: changed, userErrors: [] };
}

function consentOf(call: Call, given: ConsentInput): MarketingConsent {
  if (given.marketingState === "INVALID") throw unknownToStandin("the marketing state INVALID");
  return {
    state: given.marketingState,
    optInLevel: given.marketingOptInLevel ?? "SINGLE_OPT_IN",
    updatedAt: given.consentUpdatedAt ?? call.standin.clock.now().toISOString(),
  };
}

function optOut(call: Call, email: string) {
  const customer = customerByEmail(call, email);
  if (!customer) {
    const error = userError(["email"], "No customer has this email address", "FAILED");
    return { customerId: null, userErrors: [error] };
  }
  save(call, { ...customer, dataSaleOptOut: true });
  return { customerId: customer.id, userErrors: [] };
}

function save(call: Call, customer: Customer): void {
  call.shop.customers.set(customer);
  call.standin.announce(call.shop, "customers/update", customerPayload(customer));
}
