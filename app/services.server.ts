/**
 * The one place where use cases get their adapters. Routes and jobs ask here and nowhere else.
 */
import { buildAccountChoicesServices } from "./services/account-choices.server";
import { buildApprovalsServices } from "./services/approvals.server";
import { buildAuditServices } from "./services/audit.server";
import { buildConsentDeskServices } from "./services/consent-desk.server";
import { buildConsentServices } from "./services/consent.server";
import { buildEvidenceServices } from "./services/evidence.server";
import { buildHoldServices } from "./services/retention-holds.server";
import { buildHomeServices } from "./services/home.server";
import { buildInactiveServices } from "./services/inactive.server";
import { buildKeysServices } from "./services/keys.server";
import { buildLimitsServices } from "./services/limits.server";
import { buildOwnDataServices } from "./services/own-data.server";
import { buildPolicyServices } from "./services/policy.server";
import { buildRequestsServices } from "./services/requests.server";
import { buildRetentionDeskServices } from "./services/retention-desk.server";
import { buildRetentionServices } from "./services/retention.server";
import { buildIncidentServices, buildSecurityServices } from "./services/security.server";
import { buildSettingsServices } from "./services/settings.server";
import { buildSetupServices } from "./services/setup.server";
import { buildShopsServices } from "./services/shops.server";
import { buildStaffServices } from "./services/staff.server";
import { buildWebhooksServices } from "./services/webhooks.server";

function build() {
  return {
    accountChoices: buildAccountChoicesServices(),
    approvals: buildApprovalsServices(),
    audit: buildAuditServices(),
    consent: buildConsentServices(),
    consentDesk: buildConsentDeskServices(),
    evidence: buildEvidenceServices(),
    holds: buildHoldServices(),
    home: buildHomeServices(),
    inactive: buildInactiveServices(),
    keys: buildKeysServices(),
    limits: buildLimitsServices(),
    ownData: buildOwnDataServices(),
    policy: buildPolicyServices(),
    requests: buildRequestsServices(),
    retention: buildRetentionServices(),
    retentionDesk: buildRetentionDeskServices(),
    incidents: buildIncidentServices(),
    security: buildSecurityServices(),
    settings: buildSettingsServices(),
    setup: buildSetupServices(),
    shops: buildShopsServices(),
    staff: buildStaffServices(),
    webhooks: buildWebhooksServices(),
  };
}

let built: ReturnType<typeof build> | undefined;

export function services(): ReturnType<typeof build> {
  return (built ??= build());
}
