import type { Tx } from "~/db.server";
import { readReason } from "~/domain/audit/model";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { findOpenApproval, insertApproval, lockTarget } from "./approval.store.server";
import { APPROVAL_GOOD_FOR_DAYS, ruleFor, type Approval, type ApprovalTarget } from "./model";
import { lapse, noteApproval, tellOfProposal } from "./note-approval.server";
import type { ProposalPorts } from "./ports";
import { readRoster } from "./read-roster.server";

const GOOD_FOR_MS = APPROVAL_GOOD_FOR_DAYS * 86_400_000;

export interface Proposal extends ApprovalTarget {
  /** By `fingerprintOf`: of everything the second person relies on. */
  readonly fingerprint: string;
  readonly staffId: string;
  readonly reason: string;
}

/**
 * Proposes an act that destroys, in the transaction of the use case that wants it. Whether a second
 * person or a day's time has to confirm is decided here and stays so. What is proposed already is
 * answered as it is; what was proposed of an earlier state of the thing lapses.
 *
 * Throws `forbidden` without the permission `approve-destruction`, `invalid-input` without a reason.
 */
export async function proposeAct(
  tx: Tx,
  { shop, enqueue }: ProposalPorts & { readonly shop: ShopDomain },
  { staffId, ...proposal }: Proposal,
): Promise<Approval> {
  await requirePermission(tx, shop, { staffId, permission: "approve-destruction" });
  const reason = readReason(proposal.reason);
  const now = domainNow();
  await lockTarget(tx, shop, proposal);
  const known = await findOpenApproval(tx, shop, proposal);
  if (known && known.fingerprint === proposal.fingerprint && now < known.expiresAt) return known;
  if (known) await lapse(tx, shop, { approval: known, why: "replaced", now });
  const rule = ruleFor(await readRoster(tx, shop, now), staffId, now);
  const coolingOffUntil = rule.kind === "cooling-off" ? rule.until : null;
  const approval = await insertApproval(tx, shop, {
    ...{ ...proposal, reason, proposedBy: staffId, proposedAt: now, coolingOffUntil },
    expiresAt: new Date((coolingOffUntil ?? now).getTime() + GOOD_FOR_MS),
  });
  await noteApproval(tx, shop, {
    ...{ approval, type: "approval.proposed", actor: { kind: "staff", id: staffId }, reason },
    detail: { act: approval.act, rule: rule.kind, until: coolingOffUntil?.toISOString() ?? "" },
  });
  await tellOfProposal(tx, { shop, enqueue }, approval);
  return approval;
}
