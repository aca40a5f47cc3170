/** What a language has to provide. A sentence forgotten in one language does not compile. */
import type { PolicyRetentionField } from "../policy-facts";
import type { PolicyLinkTarget, PolicySectionId, PolicySentenceId } from "../sentences";

export interface PolicyTexts {
  readonly title: string;
  readonly headings: Readonly<Record<PolicySectionId, string>>;
  /** `{factName}` stands for a fact of the shop. */
  readonly sentences: Readonly<Record<PolicySentenceId, string>>;
  readonly links: Readonly<Record<PolicyLinkTarget, string>>;
  /** What happened to an order when the clock of its limit started. */
  readonly retentionStarts: Readonly<Record<"completed" | "fulfilled", string>>;
  /** How the fields that a retention rule clears are called in a sentence. */
  readonly retentionFields: Readonly<Record<PolicyRetentionField, string>>;
  /** Between the last two of an enumeration. */
  readonly and: string;
}
