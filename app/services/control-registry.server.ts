/** Every control of every domain: what is measured, and what the promises are judged by. */
import type { Tx } from "~/db.server";
import { approvalControls } from "~/domain/approvals/index.server";
import { auditControls } from "~/domain/audit/index.server";
import { consentControls } from "~/domain/consent/index.server";
import type { Control } from "~/domain/evidence/model";
import { inactiveControls } from "~/domain/inactive/index.server";
import { incidentControls } from "~/domain/incidents/index.server";
import { ownDataControls } from "~/domain/own-data/index.server";
import { policyControls } from "~/domain/policy/index.server";
import { controls as protectionControls } from "~/domain/protection/controls.server";
import { requestControls } from "~/domain/requests/index.server";
import { controls as retentionControls } from "~/domain/retention/index.server";
import { staffControls } from "~/domain/staff/index.server";
import { securityControls } from "~/domain/security/index.server";
import { upkeepControls } from "~/domain/upkeep/index.server";
import { env } from "~/lib/env.server";
import { policyPorts } from "./policy-ports.server";

export const controlRegistry: readonly Control<Tx>[] = [
  ...approvalControls,
  ...auditControls,
  ...consentControls,
  ...inactiveControls,
  ...incidentControls,
  ...ownDataControls,
  ...policyControls(policyPorts),
  ...protectionControls,
  ...requestControls,
  ...retentionControls,
  ...securityControls,
  ...staffControls,
  ...upkeepControls(() => {
    const { APP_URL, DATABASE_URL, SMTP_URL } = env();
    return { app: APP_URL, database: DATABASE_URL, mail: SMTP_URL };
  }),
];
