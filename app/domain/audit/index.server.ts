export { recordAudit, recentAudit } from "./record-audit.store.server";
