/**
 * What one sampled page reports: names of cookies and of keys in storage, and hosts. Never a value.
 *
 * Strict, because anybody can send it. Names are strangers' words: what in them could tell one
 * visitor from another is taken out before anything is stored.
 */
import { z } from "zod";
import { recogniseName, type FoundIn } from "../trackers/known-trackers";
import { MOST_PAGE_BITS } from "./page-state";

const MOST_NAMES = 100;
const name = z.string().min(1).max(200);

export const hostKinds = ["script", "img", "frame", "xhr"] as const;
export type HostKind = (typeof hostKinds)[number];
export type SightingKind = FoundIn | HostKind;
export const seenKinds: readonly SightingKind[] = ["cookie", "storage", ...hostKinds];

export const observationSchema = z.strictObject({
  v: z.literal(1),
  pageType: z.string().max(60),
  /** What was allowed when the page reported, and on what it rests (page-state.ts). */
  bits: z.int().min(0).max(MOST_PAGE_BITS),
  cookies: z.array(name).max(MOST_NAMES),
  storage: z.array(name).max(MOST_NAMES),
  hosts: z
    .array(
      z.strictObject({
        host: z
          .string()
          .max(120)
          .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/),
        kind: z.enum(hostKinds),
        /** Reached before the visitor had allowed what was allowed in the end. */
        before: z.boolean(),
      }),
    )
    .max(MOST_NAMES),
  /** Of the banner that the page had. */
  version: z.int().min(0).max(1_000_000),
});
export type Observation = z.infer<typeof observationSchema>;

/** Kinds of pages, as the platform's themes name them; every other is "other". */
export const pageTypes = [
  "index",
  "product",
  "collection",
  "cart",
  "search",
  "page",
  "article",
  "blog",
  "policy",
  "account",
  "other",
] as const;
export type PageType = (typeof pageTypes)[number];

function pageTypeOf(text: string): PageType {
  const first = text.toLowerCase().replace(/^customers.*/, "account");
  return pageTypes.find((type) => type === first) ?? "other";
}

export interface Sighting {
  readonly kind: SightingKind;
  readonly name: string;
  readonly before: boolean;
}

export interface PageSeen {
  readonly pageType: PageType;
  readonly bits: number;
  /** Each once. */
  readonly sightings: readonly Sighting[];
}

export function readObservation({ pageType, bits, ...seen }: Observation): PageSeen {
  const stored = (names: readonly string[], kind: FoundIn): Sighting[] =>
    names.map((each) => ({ kind, name: withoutVisitor(each, kind), before: false }));
  const sightings = [
    ...stored(seen.cookies, "cookie"),
    ...stored(seen.storage, "storage"),
    ...seen.hosts.map(({ host, kind, before }) => ({ kind, name: host, before })),
  ];
  const unique = new Map(sightings.map((each) => [Object.values(each).join(" "), each]));
  return { pageType: pageTypeOf(pageType), bits, sightings: [...unique.values()] };
}

const LONGEST_STORED = 60;

/**
 * The name a script gives, without what it appends for one visitor: a known one as its pattern, in
 * others long numbers, random looking parts and addresses become "*".
 */
export function withoutVisitor(text: string, kind: FoundIn): string {
  const known = recogniseName(text, kind);
  if (known) return known.entry.name;
  return text
    .replace(/\S*@\S*/g, "*")
    .replace(/[^\w.:~|-]+/g, "*")
    .split(/([.:~|_-])/)
    .map((part) => (looksRandom(part) ? "*" : part))
    .join("")
    .replace(/\*(?:[.:~|_-]?\*)+/g, "*")
    .slice(0, LONGEST_STORED);
}

/** Five figures or more, a hash, or letters and figures mixed beyond what people write. */
function looksRandom(part: string): boolean {
  const figures = part.replace(/\D/g, "").length;
  return figures >= 5 || part.length > 24 || (figures >= 2 && part.length >= 10);
}
