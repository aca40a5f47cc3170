/** What a language has to provide. A sentence forgotten in one language does not compile. */
import type { PolicyLinkTarget, PolicySectionId, PolicySentenceId } from "../sentences";

export interface PolicyTexts {
  readonly title: string;
  readonly headings: Readonly<Record<PolicySectionId, string>>;
  /** `{factName}` stands for a fact of the shop. */
  readonly sentences: Readonly<Record<PolicySentenceId, string>>;
  readonly links: Readonly<Record<PolicyLinkTarget, string>>;
}
