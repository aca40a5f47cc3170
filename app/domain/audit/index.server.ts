export { recordAudit, recentAudit, caseHistory } from "./record-audit.store.server";
export { publicKeyFromPem, publicKeyToPem } from "./checkpoint.server";
export { exportLog } from "./export-log.server";
export { proveEvent } from "./prove-event.server";
export { pruneAudit, requeueLost } from "./prune-audit.server";
export { publicKeys, sealAudit, type Sealing } from "./seal-audit.server";
export { verifyLog, type Verification } from "./verify-log.server";
export { verifyProof } from "./verify-proof.server";
