/** Wires staff and their roles to the host. */
import { recordSecurityEvent } from "~/domain/security/index.server";
import {
  changeRole,
  listenToRefusals,
  listStaff,
  makeRoleAtVisit,
  recordUndertaking,
} from "~/domain/staff/index.server";
import { staffHost } from "~/shopify/staff-host.server";

export function buildStaffServices() {
  // Not waited for: the refusal is answered at full speed, and its transaction rolls back.
  listenToRefusals(({ shop, staffId, permission }) => {
    void recordSecurityEvent({ kind: "permission-refused", shop, staffId, detail: { permission } });
  });
  return {
    ...{ list: listStaff, changeRole, recordUndertaking },
    roleAtVisit: makeRoleAtVisit(staffHost),
  };
}
