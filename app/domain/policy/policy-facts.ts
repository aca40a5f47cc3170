/** What the policy needs to know about the shop, and what the merchant may add to it. */
import { z } from "zod";
import type { PolicyRetentionRule } from "./retention-fact";
import type { PolicyFactName } from "./sentences";

/** Undefined is "not known": the sentence that needs it is left out, never printed with a hole. */
export interface PolicyFacts {
  readonly shopName?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly address?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly officer?: string | undefined;
  readonly authority?: string | undefined;
  /** Every rule in force, or soon to be; none is no fact. */
  readonly retention?: readonly PolicyRetentionRule[] | undefined;
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
