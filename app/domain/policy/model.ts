/** The privacy policy as data: what it says, what it rests on, what is missing. Safe in a browser. */
export {
  buildPolicy,
  policyTexts,
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
  type PolicyRetentionFact,
  type PolicyRetentionField,
} from "./policy-facts";
export { sentenceRuns } from "./sentence-runs";
export type { PolicyFactName, PolicyLinkTarget, PolicySectionId } from "./sentences";
