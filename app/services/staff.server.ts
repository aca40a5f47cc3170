/** Wires staff and their roles to the host. */
import {
  changeRole,
  listStaff,
  makeRoleAtVisit,
  recordUndertaking,
} from "~/domain/staff/index.server";
import { staffHost } from "~/shopify/staff-host.server";

export function buildStaffServices() {
  return {
    ...{ list: listStaff, changeRole, recordUndertaking },
    roleAtVisit: makeRoleAtVisit(staffHost),
  };
}
