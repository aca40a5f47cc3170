/**
 * The one place where use cases get their adapters. Routes and jobs ask here and nowhere else.
 */
import { buildConsentServices } from "./services/consent.server";
import { buildEvidenceServices } from "./services/evidence.server";
import { buildPolicyServices } from "./services/policy.server";
import { buildRequestsServices } from "./services/requests.server";
import { buildRetentionServices } from "./services/retention.server";
import { buildSetupServices } from "./services/setup.server";
import { buildShopsServices } from "./services/shops.server";

function build() {
  return {
    consent: buildConsentServices(),
    evidence: buildEvidenceServices(),
    policy: buildPolicyServices(),
    requests: buildRequestsServices(),
    retention: buildRetentionServices(),
    setup: buildSetupServices(),
    shops: buildShopsServices(),
  };
}

let built: ReturnType<typeof build> | undefined;

export function services(): ReturnType<typeof build> {
  return (built ??= build());
}
