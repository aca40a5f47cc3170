/** Rows of approvals; the reason of a proposal is sealed under the shop's key. */
import type { Tx } from "~/db.server";
import { openField, sealField } from "~/domain/protection/index.server";
import type { Approval as ApprovalRow } from "~/generated/prisma/client";
import { newId, type ShopDomain } from "~/lib/ids";
import {
  approvalActs,
  approvalStates,
  type Approval,
  type ApprovalState,
  type ApprovalTarget,
  type LapseReason,
} from "./model";

const open: ApprovalState[] = ["proposed", "approved"];
const shown = { omit: { reason: true, shop: true, dueAt: true } } as const;
type ShownRow = Omit<ApprovalRow, "reason" | "shop" | "dueAt">;

export interface NewApproval extends ApprovalTarget {
  readonly fingerprint: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly coolingOffUntil: Date | null;
  readonly expiresAt: Date;
}

/** One proposal at a time per thing: others wait until this transaction ends. */
export async function lockTarget(
  tx: Tx,
  shop: ShopDomain,
  { act, targetId }: ApprovalTarget,
): Promise<void> {
  const key = `approval ${shop} ${act} ${targetId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

export async function insertApproval(
  tx: Tx,
  shop: ShopDomain,
  { reason, ...facts }: NewApproval,
): Promise<Approval> {
  const id = newId();
  const row = await tx.approval.create({
    data: {
      ...{ shop, id, state: "proposed", ...facts },
      reason: await sealField(tx, { shop, model: "Approval", field: "reason", row: id }, reason),
      dueAt: facts.coolingOffUntil ?? facts.expiresAt,
    },
    ...shown,
  });
  return fromRow(row);
}

/** Locked: a second click, the worker and a withdrawal come one after the other. */
export async function lockApproval(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<Approval | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Approval" WHERE shop = ${shop} AND id = ${id} FOR UPDATE`;
  const row = await tx.approval.findUnique({ where: { shop_id: { shop, id } }, ...shown });
  return row ? fromRow(row) : undefined;
}

/** The one that is proposed or approved for this thing. */
export async function findOpenApproval(
  tx: Tx,
  shop: ShopDomain,
  { act, targetId }: ApprovalTarget,
): Promise<Approval | undefined> {
  const row = await tx.approval.findFirst({
    where: { shop, act, targetId, state: { in: open } },
    orderBy: { proposedAt: "desc" },
    ...shown,
  });
  return row ? fromRow(row) : undefined;
}

/** What became of this thing last, open or not. */
export async function findLatestApproval(
  tx: Tx,
  shop: ShopDomain,
  { act, targetId }: ApprovalTarget,
): Promise<Approval | undefined> {
  const row = await tx.approval.findFirst({
    where: { shop, act, targetId },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    ...shown,
  });
  return row ? fromRow(row) : undefined;
}

/** Newest first: what waits, or what has ended. */
export async function listApprovals(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly waiting: boolean; readonly take: number },
): Promise<Approval[]> {
  const rows = await tx.approval.findMany({
    where: { shop, state: of.waiting ? { in: open } : { notIn: open } },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: of.take,
    ...shown,
  });
  return rows.map(fromRow);
}

export interface ApprovalChange {
  readonly state: ApprovalState;
  readonly secondBy?: string;
  readonly secondAt?: Date;
  readonly endedBy?: string;
  readonly endedAt?: Date;
  readonly problem?: LapseReason;
  readonly dueAt: Date | null;
}

export async function changeApproval(
  tx: Tx,
  shop: ShopDomain,
  { id, ...data }: ApprovalChange & { readonly id: string },
): Promise<void> {
  await tx.approval.update({ where: { shop_id: { shop, id } }, data });
}

export async function openReason(tx: Tx, shop: ShopDomain, id: string): Promise<string> {
  const { reason } = await tx.approval.findUniqueOrThrow({
    where: { shop_id: { shop, id } },
    select: { reason: true },
  });
  return openField(tx, { shop, model: "Approval", field: "reason", row: id }, reason);
}

/** Everything that was acted on, for the control. */
export async function usedApprovals(tx: Tx, shop: ShopDomain): Promise<Approval[]> {
  const rows = await tx.approval.findMany({ where: { shop, state: "used" }, ...shown });
  return rows.map(fromRow);
}

function fromRow(row: ShownRow): Approval {
  const act = approvalActs.find((known) => known === row.act);
  const state = approvalStates.find((known) => known === row.state);
  if (!act || !state) throw new Error(`Approval ${row.id} is of a later version of the app`);
  return { ...row, act, state };
}
