import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { isOfAccount, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "your note to the shop",
  customAttributes: "additional details attached to it",
  phone: "telephone numbers",
  poNumber: "the purchase-order number",
  email: "the e-mail address",
  shippingAddress: "the delivery address",
  billingAddress: "the billing address",
} as const satisfies RetentionPhrases["fields"];

export const retentionPhrasesEn: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} after ${start}${end}, `,
  starts: {
    "orders:ordered": "an order was placed",
    "orders:paid": "an order was paid",
    "orders:fulfilled": "an order was delivered",
    "orders:closed": "an order was closed",
    "orders:completed": "an order was completed",
    "orders:refunded": "an order was refunded",
    "orders:last-activity": "anything last happened to an order",
    "draft-orders:ordered": "we drafted an order for you",
    "draft-orders:completed": "a draft of ours became your order",
    "draft-orders:last-activity": "anything last happened to an order that we drafted for you",
    "customers:last-activity": "you last used your account",
    "consent-records:ended": "a record of your consent stopped being valid",
    "cases:ended": "your request about your data was closed",
    "packages:recorded": "a copy of your data was prepared for you",
    "packages:ended": "a copy of your data was collected or ran out",
    "webhook-payloads:recorded": "our shop system sent us a message about you",
    "audit-details:recorded": "an entry was made in our internal log",
    "mail:recorded": "we wrote you an e-mail about your data",
  },
  ends: {
    day: "",
    "calendar-year": ", rounded up to the end of the calendar year",
    "financial-year": ", rounded up to the end of the financial year",
  },
  fields,
  act: (act, { rule, isFirst }) => `${isFirst ? "we " : ""}${verbs(act, rule)}`,
  from: (date) => `This applies from ${date} on.`,
  only: (countries) => `This applies to orders sent to ${countries}.`,
  except: (countries) => `This does not apply to orders sent to ${countries}.`,
  some: "This applies to some of our orders only.",
  outranked: "This does not apply where another of these rules takes precedence.",
  stop: ".",
  gap: " ",
};

function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): string {
  switch (act.do) {
    case "clear": {
      const names = act.fields.map((field) => fields[field]);
      return `clear ${listed(names, "en")} from ${isOfAccount(rule) ? "your account" : "it"}`;
    }
    case "replace":
      return `replace ${fields[act.field]} in it by a placeholder`;
    case "shorten":
      return `shorten ${fields[act.field]} in it to country, region and the start of the postcode`;
    case "detach":
      return "detach your account from it";
    case "erase":
      return "have our shop system erase what it holds about you, once all of your orders allow it";
    case "delete":
      return "delete it";
    case "delete-where-possible":
      return "delete it where our shop system allows that";
    case "delete-details":
      return "delete its details";
    case "warn":
      return `tell you by e-mail and wait ${act.days} days for your answer`;
  }
}
