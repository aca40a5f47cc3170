export { ensurePolicy, publishPolicy, type PublishOutcome } from "./publish-policy.server";
export {
  policyInForce,
  policyStatus,
  policyVersion,
  policyVersions,
  readPolicyDesk,
  type PolicyDesk,
  type PolicyStatus,
} from "./read-policy.server";
export { saveMerchantFacts } from "./save-merchant-facts.server";
export type { PolicyEdition, PublishedPolicy } from "./policy-version.store.server";
export type { PolicyPorts } from "./policy-port";
export { policyControls } from "./controls.server";
