/** What staff say about an incident, read from forms. Pure. */
import { z } from "zod";

/** What may have got out. Codes; the admin has words for each. */
export const dataKinds = [
  "names",
  "contact",
  "addresses",
  "orders",
  "payment",
  "accounts",
  "requests",
  "other",
] as const;
export type DataKind = (typeof dataKinds)[number];

/** How likely harm to people is: decides whether the authority and the people have to be told. */
export const risks = ["unknown", "unlikely", "likely", "high"] as const;
export type Risk = (typeof risks)[number];

export const entryKinds = ["done", "told-authority", "told-people", "lesson"] as const;
export type EntryKind = (typeof entryKinds)[number];

const text = z.string().trim().min(1).max(5000);
const count = z.preprocess(
  (value) => (value === "" || value === null ? undefined : value),
  z.coerce.number().int().min(0).max(1_000_000_000).optional(),
);

export const openingSchema = z.object({
  what: text,
  /** ISO date and time, with an offset or in the shop's own time. */
  knownAt: z.iso.datetime({ offset: true, local: true }),
  affected: count,
  dataKinds: z.array(z.enum(dataKinds)).max(dataKinds.length),
});
export type Opening = z.infer<typeof openingSchema>;

export const assessmentSchema = z.object({ risk: z.enum(risks), affected: count, why: text });
export type Assessment = z.infer<typeof assessmentSchema>;

export const entrySchema = z.object({ kind: z.enum(entryKinds), text });
export type NewEntry = z.infer<typeof entrySchema>;

export const closingSchema = z.object({ lesson: text });
