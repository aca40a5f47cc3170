/** What the admin asks of the recorded decisions, and what it gets. Safe in a browser. */
import { z } from "zod";
import { methods, type RecordedDecision } from "../decision";

/** Which of them: what was allowed, or what keeps a record from counting. */
export const recordChoices = [
  "everything",
  "something",
  "nothing",
  "sale-refused",
  "not-counted",
] as const;
export type RecordChoice = (typeof recordChoices)[number];

const day = z.iso.date();

/** The number of a receipt wherever it stands: alone, in the address of a receipt, in a sentence. */
const numberIn = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Of no decision: somebody asked for a number and gave none. */
const NO_SUCH_NUMBER = "00000000-0000-0000-0000-000000000000";

/** The query of the page; what is not understood there is left out. */
export const recordQuerySchema = z.object({
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  /** A country, "DE", or a state of one, "US-CA". */
  region: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}(-?[A-Z0-9]{1,3})?$/)
    .transform((text) => text.replace("-", ""))
    .optional()
    .catch(undefined),
  choice: z.enum(recordChoices).optional().catch(undefined),
  method: z.enum(methods).optional().catch(undefined),
  /** A receipt's number. */
  number: z
    .string()
    .max(500)
    .transform((text) => numberIn.exec(text)?.[0].toLowerCase() ?? NO_SUCH_NUMBER)
    .optional()
    .catch(undefined),
  before: z
    .string()
    .regex(/^\d{4}-[\d-]+T[\d:.]+Z_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type RecordQuery = z.infer<typeof recordQuerySchema>;

export interface RecordFilter extends Omit<RecordQuery, "from" | "to"> {
  readonly from?: Date | undefined;
  /** Excluded. */
  readonly until?: Date | undefined;
}

export interface RecordPage {
  readonly records: readonly RecordedDecision[];
  /** The `before` of the next page. */
  readonly next: string | undefined;
}
