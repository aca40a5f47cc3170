/**
 * What is known of one tracker of shops: what it leaves behind, where it comes from, what it is for.
 *
 * Data of our own, written from the vendors' published documentation; to be edited without touching
 * code. Lifetimes are the longest the vendor names. No legal advice: a shop may use a tool for more.
 */
import { z } from "zod";
import { purposes } from "../purposes";

export const trackerCategories = ["necessary", ...purposes] as const;
export type TrackerCategory = (typeof trackerCategories)[number];

/** What for, in a closed list: `purpose-words` says each in every language of the banner. */
export const trackerPurposes = [
  "shop",
  "security",
  "payment",
  "choice",
  "settings",
  "statistics",
  "replay",
  "testing",
  "errors",
  "tags",
  "advertising",
  "retargeting",
  "affiliates",
  "mailing",
  "popups",
  "support",
  "reviews",
  "recommendations",
  "loyalty",
  "video",
  "maps",
  "social",
  "fonts",
] as const;
export type TrackerPurpose = (typeof trackerPurposes)[number];
/** What each is for, in one language. */
export type PurposeWords = Readonly<Record<TrackerPurpose, string>>;

/** A name in a browser. `*` stands for any characters. */
const storedName = z.strictObject({
  name: z.string().regex(/^[\w.*:@~|%-]{1,80}$/),
  kind: z.enum(["cookie", "local", "session"]),
  /** Days; 0 ends with the browser; null stays until it is cleared. */
  days: z.number().nonnegative().nullable(),
  /** third: set by the vendor's own host, which no page can read. */
  party: z.enum(["first", "third"]),
  /** Where one name is for something else than the vendor in general. */
  category: z.enum(trackerCategories).optional(),
});
export type StoredName = z.infer<typeof storedName>;

export const trackerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  /** As merchants know it. */
  name: z.string().min(2),
  /** The company behind it. */
  vendor: z.string().min(2),
  category: z.enum(trackerCategories),
  purpose: z.enum(trackerPurposes),
  stores: z.array(storedName),
  /** Each with everything below it: "example.com" is also "cdn.example.com". */
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  lastReviewed: z.iso.date(),
});
export type Tracker = z.infer<typeof trackerSchema>;

/** The day this data was last looked through as a whole. */
export const REVIEWED = "2026-11-20";

const YEAR = 365;
export const days = { session: 0, year: YEAR, twoYears: 2 * YEAR, month: 30, quarter: 90 } as const;

export function cookie(name: string, lifetime: number, category?: TrackerCategory): StoredName {
  return entry({ name, kind: "cookie", days: lifetime, party: "first" }, category);
}

/** Set by the vendor's own host. */
export function foreignCookie(name: string, lifetime: number): StoredName {
  return entry({ name, kind: "cookie", days: lifetime, party: "third" });
}

/** Local storage: stays until somebody clears it. */
export function local(name: string, category?: TrackerCategory): StoredName {
  return entry({ name, kind: "local", days: null, party: "first" }, category);
}

/** Session storage: gone with the tab. */
export function tab(name: string, category?: TrackerCategory): StoredName {
  return entry({ name, kind: "session", days: 0, party: "first" }, category);
}

function entry(name: StoredName, category?: TrackerCategory): StoredName {
  return category ? { ...name, category } : name;
}
