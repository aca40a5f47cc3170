/** The privacy policy as data: what it says, what it rests on, what is missing. Safe in a browser. */
export {
  buildPolicy,
  type BuiltPolicy,
  type PolicyContent,
  type PolicySection,
  type PolicySentence,
  type UnsaidSentence,
} from "./build-policy";
export {
  merchantFactsSchema,
  requiredFacts,
  type MerchantFactName,
  type MerchantFacts,
  type PolicyFacts,
} from "./policy-facts";
export {
  policyRetentionFields,
  policyRetentionStarts,
  type PolicyRetentionAct,
  type PolicyRetentionField,
  type PolicyRetentionRule,
  type PolicyRetentionStart,
} from "./retention-fact";
export { sayRetentionRule } from "./say-retention";
export { sentenceRuns } from "./sentence-runs";
export { policyTexts } from "./texts/all";
export type { PolicyFactName, PolicyLinkTarget, PolicySectionId } from "./sentences";
