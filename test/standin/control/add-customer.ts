import { numberOfGid } from "../admin-api/gid";
import { readJson } from "../http/json";
import type { Customer } from "../state/customer";
import type { ShopState } from "../state/shop-state";
import type { Control } from "./control";
import { shopNamed } from "./shop-named";

/** Adds a customer; what is not given is empty. `{shop?, …any field of the customer}` */
export const addCustomer: Control = async (request, standin) => {
  const { shop: domain, ...given } = await readJson<Partial<Customer> & { shop: string }>(request);
  const shop = shopNamed(standin, domain);
  const now = standin.clock.now().toISOString();
  const customer: Customer = {
    id: nextId(shop),
    createdAt: now,
    updatedAt: now,
    firstName: null,
    lastName: null,
    email: null,
    phone: null,
    note: null,
    locale: shop.locales[0] ?? "en",
    tags: [],
    taxExempt: false,
    state: "DISABLED",
    addresses: [],
    emailMarketing: { state: "NOT_SUBSCRIBED", optInLevel: null, updatedAt: null },
    smsMarketing: null,
    dataSaleOptOut: false,
    metafields: [],
    erasure: null,
    redacted: false,
    ...given,
  };
  shop.customers.set(customer);
  return customer;
};

/** Above every id of the seed and of what was added. */
function nextId(shop: ShopState): string {
  const base = numberOfGid(shop.id) - 1;
  const added = [...shop.changedCustomers()].map(({ id }) => numberOfGid(id));
  return `gid://shopify/Customer/${Math.max(base + 650_000_000, ...added) + 1}`;
}
