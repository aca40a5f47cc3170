/** The invented third parties, with the names real ones could have. */
export interface Vendor {
  /** How the id in `/t.js?id=…` begins. */
  prefix: string;
  name: string;
  /** First-party cookies its script sets, with their lifetime in days. */
  cookies: Record<string, number>;
  /** A key of the page's own stores; "session" is gone with the tab. */
  storage: { kind: "local" | "session"; key: string };
}

export const vendors: readonly Vendor[] = [
  {
    prefix: "MX-",
    name: "metrix",
    cookies: { _mx_id: 390, _mx_session: 1 },
    storage: { kind: "local", key: "metrix.visit" },
  },
  {
    prefix: "AR-",
    name: "adreach",
    cookies: { _ar_click: 90, _ar_aud: 180 },
    storage: { kind: "session", key: "adreach.segments" },
  },
];

const unknownVendor: Vendor = {
  prefix: "",
  name: "tracker",
  cookies: { _tp_id: 365 },
  storage: { kind: "local", key: "tracker.visit" },
};

/** The vendor of a tag's id; ids of nobody known belong to a nameless one. */
export function vendorOf(id: string): Vendor {
  return vendors.find((vendor) => id.startsWith(vendor.prefix)) ?? unknownVendor;
}
