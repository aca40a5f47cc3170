export { eventsSince } from "./events-since.store.server";
export { countReveals, type RevealCounts } from "./count-reveals.store.server";
export {
  auditDetailText,
  recordAudit,
  recordAudits,
  recordAuditSql,
  recentAudit,
  caseHistory,
} from "./record-audit.store.server";
export {
  inclusionProof,
  leafHash,
  rootOf,
  sameHash,
  verifyInclusion,
  type Hash,
} from "./merkle.server";
export { anchorMail, type AnchorMail } from "./anchor-mail";
export { publicKeyFromPem, publicKeyToPem } from "./checkpoint.server";
export { controls as auditControls } from "./controls.server";
export { exportLog, readLogPage, type LogPage } from "./export-log.server";
export { proveEvent } from "./prove-event.server";
export { pendingState } from "./seal.store.server";
export { pruneAudit, pruneSealedEvents, requeueLost } from "./prune-audit.server";
export { lastSealOf, publicKeys, sealAudit, type Sealing } from "./seal-audit.server";
export { searchAudit } from "./search-audit.store.server";
export { verifyAudit } from "./verify-audit.server";
export { verifyLog, type Verification } from "./verify-log.server";
export { verifyProof } from "./verify-proof.server";
