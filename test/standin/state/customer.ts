import type { Address, Metafield } from "./address";

/** The platform's `CustomerEmailMarketingState` values that the stand-in uses. */
export type MarketingState =
  "SUBSCRIBED" | "NOT_SUBSCRIBED" | "UNSUBSCRIBED" | "PENDING" | "REDACTED";

export interface MarketingConsent {
  state: MarketingState;
  optInLevel: "SINGLE_OPT_IN" | "CONFIRMED_OPT_IN" | "UNKNOWN" | null;
  /** ISO time of the last change; null when nobody was ever asked. */
  updatedAt: string | null;
}

/** A customer of the shop, with personal data in clear. */
export interface Customer {
  /** gid://shopify/Customer/<number> */
  id: string;
  createdAt: string;
  updatedAt: string;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  note: string | null;
  /** e.g. "de", "en-US" */
  locale: string;
  tags: string[];
  taxExempt: boolean;
  state: "ENABLED" | "DISABLED" | "INVITED" | "DECLINED";
  /** The platform's `CustomerProductSubscriberStatus`; absent for never. */
  productSubscriberStatus?: "ACTIVE" | "CANCELLED" | "EXPIRED" | "FAILED" | "PAUSED";
  addresses: Address[];
  emailMarketing: MarketingConsent;
  smsMarketing: MarketingConsent | null;
  /** The visitor opted out of the sale of data (`dataSaleOptOut`). */
  dataSaleOptOut: boolean;
  metafields: Metafield[];
  /** An erasure that is asked for and held; null when there is none. */
  erasure: { requestedAt: string; dueAt: string; byApp: boolean } | null;
  /** The platform has redacted this customer: nothing personal is left. */
  redacted: boolean;
}
