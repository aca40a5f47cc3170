/** Staff: who has opened the app, in which role, and the check that every use case makes. */
export { controls as staffControls } from "./controls.server";
export { changeRole, listStaff, makeRoleAtVisit, recordUndertaking } from "./manage-people.server";
export { beginExport, type ExportKind } from "./begin-export.server";
export { listenToRefusals, tellRefusal } from "./refusals";
export { refusalOf, requirePermission } from "./require-permission.server";
export { findStaff, listPeople, noteStaffVisit } from "./staff.store.server";
