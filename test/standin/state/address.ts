/** A postal address as the platform keeps it (`MailingAddress`). */
export interface Address {
  id: string;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  zip: string | null;
  province: string | null;
  provinceCode: string | null;
  country: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCodeV2: string | null;
  phone: string | null;
}

/** A custom attribute of an order or of a line item. */
export interface Attribute {
  key: string;
  value: string;
}

/** A metafield without its owner, which is the resource that holds it. */
export interface Metafield {
  id: string;
  namespace: string;
  key: string;
  type: string;
  value: string;
  createdAt: string;
  updatedAt: string;
}
