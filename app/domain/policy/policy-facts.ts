/** What the policy needs to know about the shop, and what the merchant may add to it. */
import { z } from "zod";
import type { PolicyFactName } from "./sentences";

/** The parts of an order that a rule may clear, as a shopper knows them. */
export type PolicyRetentionField = "note" | "customAttributes" | "phone";

/** What the live retention rule does, as far as a shopper has to know. */
export interface PolicyRetentionFact {
  /** Whole years after an order was completed, or delivered. */
  readonly years: number;
  readonly from?: "completed" | "fulfilled";
  readonly fields: readonly PolicyRetentionField[];
}

/** Undefined is "not known": the sentence that needs it is left out, never printed with a hole. */
export interface PolicyFacts {
  readonly shopName?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly address?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly officer?: string | undefined;
  readonly authority?: string | undefined;
  readonly retention?: PolicyRetentionFact | undefined;
}

const line = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(longest, `This is longer than ${longest} characters.`))
    .transform((text) => text || undefined)
    .optional();

/** What the merchant fills in, because the host does not tell us. Empty means "not given". */
export const merchantFactsSchema = z.object({
  legalName: line(200),
  address: line(400),
  contactEmail: line(254).refine(
    (text) => text === undefined || z.email().safeParse(text).success,
    "This is not an e-mail address.",
  ),
  officer: line(300),
  authority: line(300),
});
export type MerchantFacts = z.infer<typeof merchantFactsSchema>;
export type MerchantFactName = keyof MerchantFacts;

/** Facts without which GDPR Art. 13(1)(a) is not met: asked of the merchant until they are there. */
export const requiredFacts = [
  "shopName",
  "address",
  "contactEmail",
] as const satisfies readonly PolicyFactName[];
