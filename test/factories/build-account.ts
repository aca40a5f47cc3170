/** Accounts of customers, and the rule about unused ones. */
import type { FreshCustomer } from "~/domain/inactive/customer-facts";
import type { Rule } from "~/domain/retention/model";
import { customerGid, orderGid } from "~/lib/ids";

export type Customer = Omit<FreshCustomer, "appActivityAt">;

/** Somebody who last ordered in May 2021. */
export const person = (id: number, over: Partial<Customer> = {}): Customer => ({
  ...{ id: customerGid(id), createdAt: Date.UTC(2018, 0, 1), choiceAt: null, personal: true },
  lastOrderAt: { seen: true, value: Date.UTC(2021, 4, 1) },
  openOrders: { seen: true, value: 0 },
  ...{ business: { seen: true, value: false }, mainContact: false, subscribed: false },
  ...{ reachable: true, email: `person${id}@canary.example`, locale: "de-DE" },
  ...{ filled: ["note", "phone"], orders: [orderGid(id * 10)] },
  ...over,
});

/** Three years without activity, then a notice of thirty days. */
export const accountRule = (over: Partial<Rule> = {}): Rule => ({
  ...{ version: 2, name: "", scope: "customers", zone: "Europe/Berlin", rank: 0, overrides: [] },
  ...{ only: {}, why: { purpose: "", basis: "storage-limitation" } },
  when: { age: { years: 3, months: 0, days: 0 }, from: "last-activity", roundTo: "day" },
  actions: [
    { do: "warn", days: 30 },
    { do: "clear", fields: ["note", "phone"] },
    { do: "request-erasure" },
  ],
  ...over,
});
