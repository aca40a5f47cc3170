/** Wires approvals to the acts they guard. */
import {
  makeApproveAct,
  makeSettleApproval,
  viewApproval,
  viewApprovals,
  withdrawAct,
  type Starters,
} from "~/domain/approvals/index.server";
import { startOverride } from "~/domain/retention/index.server";
import { enqueue } from "~/jobs/queue.server";
import { buildRequestsServices } from "./requests.server";
import { buildRetentionServices } from "./retention.server";

export function buildApprovalsServices() {
  const starters: Starters = {
    "retention-run": buildRetentionServices().startApprovedRun,
    "retention-override": startOverride,
    "erasure-of-request": buildRequestsServices().startApprovedErasure,
  };
  return {
    approve: makeApproveAct({ enqueue }),
    withdraw: withdrawAct,
    settle: makeSettleApproval(starters),
    list: viewApprovals,
    view: viewApproval,
  };
}
