import type { Address, Attribute, Metafield } from "./address";
import type { Collection } from "./collection";
import type { Customer } from "./customer";
import type { Order } from "./order";
import type { Product } from "./product";

/** Who can open the admin. The switcher of the admin shell chooses between them. */
export interface StaffMember {
  /** The `sub` of the session token: digits only. */
  id: string;
  name: string;
  email: string;
  owner: boolean;
  role: "owner" | "support" | "privacy-officer" | "none";
  locale: string;
  /** Scopes this person has in the app: what `associated_user_scope` of an online token names. */
  scopesOfUser: string[];
}

export interface Theme {
  id: string;
  name: string;
  role: "MAIN" | "UNPUBLISHED" | "DEMO" | "DEVELOPMENT";
  createdAt: string;
  updatedAt: string;
  /** `config/settings_data.json`. The app embed is a block under `current.blocks`. */
  settingsData: ThemeSettings;
}

export interface ThemeSettings {
  current: {
    blocks?: Record<string, ThemeBlock>;
    [setting: string]: unknown;
  };
}

export interface ThemeBlock {
  /** `shopify://apps/<app>/blocks/<handle>/<uuid>` */
  type: string;
  disabled: boolean;
  settings: Record<string, unknown>;
}

export type ShopPolicyType =
  "PRIVACY_POLICY" | "REFUND_POLICY" | "SHIPPING_POLICY" | "TERMS_OF_SERVICE" | "LEGAL_NOTICE";

export interface ShopPolicy {
  id: string;
  type: ShopPolicyType;
  title: string;
  body: string;
  url: string;
  createdAt: string;
  updatedAt: string;
}

export interface ConsentPolicy {
  id: string;
  countryCode: string | null;
  regionCode: string | null;
  consentRequired: boolean;
  dataSaleOptOutRequired: boolean;
}

/** The platform's own privacy features. */
export interface PrivacySettings {
  banner: { enabled: boolean; autoManaged: boolean };
  dataSaleOptOutPage: { enabled: boolean; autoManaged: boolean };
  privacyPolicy: { published: boolean; autoManaged: boolean };
  consentPolicies: ConsentPolicy[];
}

export interface DraftOrder {
  id: string;
  name: string;
  status: "OPEN" | "INVOICE_SENT" | "COMPLETED";
  createdAt: string;
  updatedAt: string;
  completedAt: string | null;
  invoiceSentAt: string | null;
  /** The order it became. */
  orderId: string | null;
  email: string | null;
  phone: string | null;
  note: string | null;
  poNumber: string | null;
  customAttributes: Attribute[];
  /** Of its only line. */
  lineAttributes: Attribute[];
  customerId: string | null;
  shippingAddress: Address | null;
  billingAddress: Address | null;
  totalPrice: string;
  tags: string[];
}

/** A token the platform has issued to the app. Times are real time, in milliseconds. */
export interface IssuedToken {
  accessToken: string;
  kind: "offline" | "online";
  scopes: string[];
  /** Null for a token that does not expire. */
  expiresAt: number | null;
  refreshToken: string | null;
  refreshExpiresAt: number | null;
  /** When the refresh token was first used. */
  replacedAt: number | null;
  /** The refresh token this one was given for. */
  replaces: string | null;
  revoked: boolean;
  /** Set for online tokens. */
  staffId: string | null;
}

/** A topic that the app asked for by the API, for this shop. */
export interface WebhookSubscriptionState {
  id: string;
  /** As the API names it: DISPUTES_CREATE. */
  topic: string;
  uri: string;
}

export interface InstallState {
  installed: boolean;
  installationId: string;
  /** Domain time of the latest install. */
  installedAt: string | null;
  uninstalledAt: string | null;
  grantedScopes: string[];
  tokens: IssuedToken[];
  webhooks?: WebhookSubscriptionState[];
  /** Domain time at which shop/redact goes out; null when none is planned. */
  shopRedactAt: string | null;
}

export interface BulkOperationState {
  id: string;
  type: "QUERY" | "MUTATION";
  status: "CREATED" | "RUNNING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED" | "EXPIRED";
  query: string;
  createdAt: string;
  completedAt: string | null;
  objectCount: number;
  rootObjectCount: number;
  fileSize: number | null;
  /** Name of the file under the stand-in's `bulk` folder. */
  file: string | null;
  errorCode: "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" | "TIMEOUT" | null;
}

/** What a browser decided through `Shopify.customerPrivacy.setTrackingConsent`. */
export interface VisitorConsent {
  consentId: string;
  at: string;
  region: string;
  purposes: Record<string, string | boolean>;
  email: string | null;
  metafields: Record<string, string>;
}

/** What is kept of a shop in one document. Change it, then call `ctx.save()`. */
export interface ShopSettings {
  /** e.g. lumen-home.myshopify.com */
  domain: string;
  id: string;
  name: string;
  email: string;
  ownerName: string;
  contactEmail: string;
  /** The first one is the primary one. */
  locales: string[];
  country: string;
  address: Address;
  timezone: string;
  currency: string;
  plan: { publicDisplayName: string; partnerDevelopment: boolean; shopifyPlus: boolean };
  createdAt: string;
  products: Product[];
  draftOrders: DraftOrder[];
  themes: Theme[];
  staff: StaffMember[];
  /** By owner's gid; the app installation's are what `app.metafields` prints. */
  metafields: Record<string, Metafield[]>;
  policies: ShopPolicy[];
  privacySettings: PrivacySettings;
  visitorConsents: VisitorConsent[];
  install: InstallState;
  bulkOperations: BulkOperationState[];
}

/** Everything the host knows about one shop. */
export interface ShopState extends ShopSettings {
  customers: Collection<Customer>;
  orders: Collection<Order>;
  /** All orders of a customer, oldest first, without walking the whole collection. */
  ordersOfCustomer(customerId: string): Order[];
  /** Customers that are not as they were seeded. */
  changedCustomers(): Iterable<Customer>;
}
