/** What approvals need of the queue, and of the domains whose acts they guard. */
import type { Enqueue } from "~/db/job-port";
import type { ShopDomain } from "~/lib/ids";

export interface ProposalPorts {
  readonly enqueue: Enqueue<"mail.send">;
}

export interface ApprovalPorts {
  readonly enqueue: Enqueue<"approval.settle">;
}

/**
 * Does what was approved. It claims the approval with `useApproval` in the transaction in which it
 * begins, so that an act that was begun is never begun again. False when it can't be done (any more):
 * then the approval lapses. Throws what may pass: it is called again.
 */
export type StartAct = (shop: ShopDomain, targetId: string) => Promise<boolean>;
