export { recordAudit, recentAudit, caseHistory } from "./record-audit.store.server";
