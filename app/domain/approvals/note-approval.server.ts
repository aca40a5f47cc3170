/** What is written down, and who is told, when an approval moves on. */
import type { Tx } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { Actor, AuditDetail, AuditType } from "~/domain/audit/model";
import { queueMail } from "~/domain/mail/index.server";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import type { ShopDomain } from "~/lib/ids";
import { isMerchantLanguage } from "~/lib/language";
import { changeApproval } from "./approval.store.server";
import { waitingMail } from "./mail-texts";
import type { Approval, LapseReason } from "./model";
import type { ProposalPorts } from "./ports";

type ApprovalEvent = Extract<AuditType, `approval.${string}`>;

export async function noteApproval<T extends ApprovalEvent>(
  tx: Tx,
  shop: ShopDomain,
  {
    approval,
    ...entry
  }: {
    readonly approval: Approval;
    readonly type: T;
    readonly actor: Actor;
    readonly detail: AuditDetail<T>;
    readonly reason?: string;
  },
): Promise<void> {
  await recordAudit<T>(tx, shop, { ...entry, subject: approval.id, caseId: approval.targetId });
}

/** Ends one that will not be acted on. */
export async function lapse(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly approval: Approval; readonly why: LapseReason; readonly now: Date },
): Promise<void> {
  const { approval, why, now } = of;
  const ended = { state: "lapsed", endedAt: now, problem: why, dueAt: null } as const;
  await changeApproval(tx, shop, { id: approval.id, ...ended });
  await noteApproval(tx, shop, {
    ...{ approval, type: "approval.lapsed", actor: { kind: "system" } },
    detail: { act: approval.act, why },
  });
  await settleNotice(tx, shop, approval);
}

/** Shown on the home page, and mailed to the store: staff's own addresses are not kept here. */
export async function tellOfProposal(
  tx: Tx,
  { shop, enqueue }: ProposalPorts & { readonly shop: ShopDomain },
  approval: Approval,
): Promise<void> {
  const { id, act, coolingOffUntil } = approval;
  const kind = coolingOffUntil ? "approval-cooling-off" : "approval-second-person";
  const until = coolingOffUntil?.toISOString() ?? "";
  await openAlert(tx, shop, { kind, key: id, detail: { act, until } });
  const to = await merchantContact(tx, shop);
  if (to === undefined) return;
  const facts = await findShop(tx, shop);
  const language = facts?.locale?.slice(0, 2) ?? "en";
  const mail = waitingMail(isMerchantLanguage(language) ? language : "en", {
    ...{ act, coolingOffUntil, zone: facts?.timezone ?? "UTC" },
  });
  const dedupeKey = `merchant.approval-waiting:${id}`;
  const draft = { kind: "merchant.approval-waiting", to, ...mail, dedupeKey } as const;
  await queueMail(tx, { shop, enqueue }, draft);
}

export async function settleNotice(tx: Tx, shop: ShopDomain, { id }: Approval): Promise<void> {
  for (const kind of ["approval-cooling-off", "approval-second-person"] as const) {
    await closeAlert(tx, shop, { kind, key: id });
  }
}
