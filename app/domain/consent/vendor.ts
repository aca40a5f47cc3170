/** Who else receives data in the storefront: one vendor, what it stores, and how it is held back. */
import { z } from "zod";
import { purposes } from "./purposes";
import { trackerPurposes } from "./trackers/tracker";

/**
 * How far a vendor's tags can be held back: tagged in the theme (no request) · inserted through the
 * DOM and known by address (no request) · written by the HTML parser and known by address (not
 * executed; the request may leave) · none: needs no consent, or can't be held.
 */
export const gradesOfHolding = ["tagged", "inserted", "parser", "none"] as const;
export type GradeOfHolding = (typeof gradesOfHolding)[number];

/** What a vendor serves: consent to "necessary" is not asked for. */
export const vendorPurposes = ["necessary", ...purposes] as const;
export type VendorPurpose = (typeof vendorPurposes)[number];

/** Cookies, and the two storages of a page: the one that stays, and the one that ends with its tab. */
export const storedKinds = ["cookie", "local", "session"] as const;

/** In days: eleven years, longer than any vendor we know names. */
export const LONGEST_LIFETIME = 4000;

const storedItem = z.strictObject({
  /** With "*" for what varies: "_ga_*". */
  name: z
    .string()
    .regex(/^[^\s;,=]{1,100}$/)
    .refine((name) => /[^*]/.test(name), "must not match everything"),
  kind: z.enum(storedKinds),
  party: z.enum(["first", "third"]),
  /** Days; 0 ends with the browser; null: storage stays until it is cleared, a cookie's end isn't known. */
  lifetimeDays: z.number().nonnegative().max(LONGEST_LIFETIME).nullable(),
});

/** A host, or a host and the beginning of a path: "maps.example", "www.example.com/maps". */
export const vendorAddress = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?(\/[\w./~%?=&-]*)?$/, "a host, or a host and a path");

export const vendorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().trim().min(1).max(80),
  purpose: z.enum(vendorPurposes),
  /** What it does, in the words that `trackers/purpose-words` has in every language. */
  use: z.enum(trackerPurposes).nullable(),
  /** What its addresses begin with; hosts below a host count too. */
  addresses: z.array(vendorAddress).max(20),
  stores: z.array(storedItem).max(60),
  grade: z.enum(gradesOfHolding),
  /** Its own privacy policy. */
  policy: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable(),
});
export type Vendor = z.infer<typeof vendorSchema>;
export type StoredItem = z.infer<typeof storedItem>;
