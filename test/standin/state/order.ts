import type { Address, Attribute, Metafield } from "./address";

export interface LineItem {
  id: string;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  quantity: number;
  /** Decimal string in the shop's currency, one unit. */
  price: string;
  productId: string | null;
  customAttributes: Attribute[];
}

export interface Fulfillment {
  id: string;
  status: "SUCCESS" | "CANCELLED";
  createdAt: string;
  updatedAt: string;
  deliveredAt: string | null;
  trackingNumber: string | null;
}

export interface Refund {
  id: string;
  createdAt: string;
  amount: string;
  note: string | null;
}

export interface OrderReturn {
  id: string;
  name: string;
  status: "OPEN" | "CLOSED" | "REQUESTED" | "CANCELED" | "DECLINED";
  createdAt: string;
  closedAt: string | null;
  totalQuantity: number;
}

export interface OrderDispute {
  id: string;
  /** The platform's `DisputeStatus`. */
  status: "NEEDS_RESPONSE" | "UNDER_REVIEW" | "WON" | "LOST" | "ACCEPTED";
  initiatedAs: "CHARGEBACK" | "INQUIRY";
}

export interface B2bCompany {
  companyId: string;
  companyName: string;
  contactId: string;
  locationId: string;
  locationName: string;
}

export type FinancialStatus =
  "PAID" | "PENDING" | "REFUNDED" | "PARTIALLY_REFUNDED" | "VOIDED" | "AUTHORIZED";

export type FulfillmentStatus = "FULFILLED" | "UNFULFILLED" | "PARTIALLY_FULFILLED";

export type OrderSource = "web" | "pos" | "shopify_draft_order";

/** An order of the shop, with personal data in clear. Amounts are decimal strings. */
export interface Order {
  /** gid://shopify/Order/<number> */
  id: string;
  /** e.g. "#1001" */
  name: string;
  createdAt: string;
  processedAt: string;
  updatedAt: string;
  closedAt: string | null;
  cancelledAt: string | null;
  cancelReason: "CUSTOMER" | "INVENTORY" | "FRAUD" | "DECLINED" | "OTHER" | "STAFF" | null;
  test: boolean;
  sourceName: OrderSource;
  /** The draft order it was born from. */
  draftOrderId: string | null;
  /** Null for a guest checkout and after `orderCustomerRemove`. */
  customerId: string | null;
  company: B2bCompany | null;
  email: string | null;
  phone: string | null;
  note: string | null;
  poNumber: string | null;
  tags: string[];
  customAttributes: Attribute[];
  billingAddress: Address | null;
  shippingAddress: Address | null;
  clientIp: string | null;
  customerLocale: string | null;
  currencyCode: string;
  totalPrice: string;
  financialStatus: FinancialStatus;
  fulfillmentStatus: FulfillmentStatus;
  lineItems: LineItem[];
  fulfillments: Fulfillment[];
  refunds: Refund[];
  returns: OrderReturn[];
  disputes: OrderDispute[];
  metafields: Metafield[];
  /** The admin's timeline, which may keep the old value of a field that was edited. */
  timeline: { id: string; at: string; text: string }[];
}
