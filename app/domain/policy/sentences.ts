/**
 * What a policy says, sentence by sentence, without its words (those are in `texts/`).
 *
 * Each sentence names the promises it makes (app/domain/evidence/promises.ts), so that a shopper and
 * a merchant can see what keeps it. One that promises nothing is informational. What GDPR Art. 13
 * asks a policy to say decides what is here.
 */

/** The sections, in the order in which they are read. */
export const policySectionIds = [
  "controller",
  "audience",
  "collected",
  "purposes",
  "recipients",
  "retention",
  "consent",
  "rights",
  "complaint",
  "changes",
] as const;
export type PolicySectionId = (typeof policySectionIds)[number];

/** What a sentence may need to know about the shop. A sentence whose facts are missing is not said. */
export const policyFactNames = [
  "shopName",
  "country",
  "address",
  "contactEmail",
  "officer",
  "authority",
  "retentionRules",
] as const;
export type PolicyFactName = (typeof policyFactNames)[number];

/** Pages of the store's privacy centre that a sentence points to. */
export type PolicyLinkTarget = "choices" | "requests" | "versions" | "promises";

interface SentenceShape {
  readonly id: string;
  readonly section: PolicySectionId;
  readonly style?: "item";
  readonly needs?: readonly PolicyFactName[];
  /** Said only while this fact is not there. */
  readonly unless?: PolicyFactName;
  readonly link?: PolicyLinkTarget;
  /** Rows of the list of promises; none makes the sentence informational. */
  readonly promises?: readonly number[];
}

const definitions = [
  { id: "controller.who", section: "controller", needs: ["shopName"] },
  { id: "controller.where", section: "controller", needs: ["address"] },
  { id: "controller.country", section: "controller", needs: ["country"], unless: "address" },
  { id: "controller.mail", section: "controller", needs: ["contactEmail"], promises: [31] },
  { id: "controller.officer", section: "controller", needs: ["officer"] },

  { id: "audience.who", section: "audience", promises: [41] },
  { id: "audience.account", section: "audience", promises: [31, 41] },

  { id: "collected.two", section: "collected", promises: [2] },
  { id: "collected.given", section: "collected", style: "item", promises: [2] },
  { id: "collected.recorded", section: "collected", style: "item", promises: [2] },
  { id: "collected.required", section: "collected", promises: [1, 3] },

  { id: "purposes.lead", section: "purposes", promises: [4] },
  { id: "purposes.orders", section: "purposes", style: "item", promises: [4] },
  { id: "purposes.account", section: "purposes", style: "item", promises: [4] },
  { id: "purposes.service", section: "purposes", style: "item", promises: [4, 6] },
  { id: "purposes.law", section: "purposes", style: "item", promises: [4] },
  { id: "purposes.security", section: "purposes", style: "item", promises: [4, 17] },
  { id: "purposes.preferences", section: "purposes", style: "item", promises: [3, 8] },
  { id: "purposes.statistics", section: "purposes", style: "item", promises: [3, 39] },
  { id: "purposes.marketing", section: "purposes", style: "item", promises: [3, 7] },

  { id: "recipients.lead", section: "recipients", promises: [20] },
  { id: "recipients.platform", section: "recipients", style: "item", promises: [20] },
  { id: "recipients.kept", section: "recipients", style: "item", promises: [10, 20] },
  { id: "recipients.partners", section: "recipients", style: "item", promises: [20] },
  { id: "recipients.authorities", section: "recipients", style: "item", promises: [23] },
  { id: "recipients.transfers", section: "recipients" },

  { id: "retention.lead", section: "retention", promises: [32] },
  {
    id: "retention.rule",
    section: "retention",
    style: "item",
    needs: ["retentionRules"],
    promises: [32],
  },
  { id: "retention.open", section: "retention", promises: [32] },
  { id: "retention.law", section: "retention", promises: [32] },
  { id: "retention.requests", section: "retention", promises: [33] },

  { id: "consent.first", section: "consent", promises: [3] },
  { id: "consent.record", section: "consent", promises: [3] },
  { id: "consent.change", section: "consent", link: "choices", promises: [28] },

  { id: "rights.lead", section: "rights" },
  { id: "rights.access", section: "rights", style: "item", promises: [24] },
  { id: "rights.correct", section: "rights", style: "item", promises: [25] },
  { id: "rights.delete", section: "rights", style: "item", promises: [26] },
  { id: "rights.history", section: "rights", style: "item", promises: [9] },
  { id: "rights.withdraw", section: "rights", style: "item", promises: [28] },
  { id: "rights.object", section: "rights", style: "item" },
  { id: "rights.ask", section: "rights", link: "requests", promises: [31] },
  { id: "rights.time", section: "rights", promises: [30] },
  { id: "rights.proof", section: "rights", link: "promises" },

  { id: "complaint.authority", section: "complaint" },
  { id: "complaint.named", section: "complaint", needs: ["authority"] },

  { id: "changes.archive", section: "changes", link: "versions", promises: [36] },
  { id: "changes.consent", section: "changes", promises: [5] },
] as const satisfies readonly SentenceShape[];

export type PolicySentenceId = (typeof definitions)[number]["id"];

export interface PolicySentenceDefinition extends SentenceShape {
  readonly id: PolicySentenceId;
}

export const policySentences: readonly PolicySentenceDefinition[] = definitions;
