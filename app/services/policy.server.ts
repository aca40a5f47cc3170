/** Wires the policy to what it speaks about. */
import {
  ensurePolicy,
  policyInForce,
  policyVersion,
  policyVersions,
  publishPolicy,
  readPolicyDesk,
  saveMerchantFacts,
} from "~/domain/policy/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { ShopperLanguage } from "~/lib/language";
import { policyPorts } from "./policy-ports.server";

export function buildPolicyServices() {
  return {
    ensure: (shop: ShopDomain) => ensurePolicy(shop, { ports: policyPorts }),
    publish: (shop: ShopDomain, staffId: string) =>
      publishPolicy(shop, { staffId, ports: policyPorts }),
    desk: (shop: ShopDomain, language: ShopperLanguage) =>
      readPolicyDesk(shop, { language, ports: policyPorts }),
    inForce: policyInForce,
    version: policyVersion,
    versions: policyVersions,
    saveFacts: saveMerchantFacts,
  };
}
