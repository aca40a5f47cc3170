/** Rows of outgoing mail: sealed until sent, then emptied. */
import type { Tx } from "~/db.server";
import {
  createCaseKey,
  destroyCaseKeys,
  openField,
  sealField,
} from "~/domain/protection/index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import type { MailDraft, MailMessage } from "./model";

/** A mail a worker has taken on. */
export interface TakenMail {
  readonly id: string;
  readonly kind: string;
  readonly requestId: string | null;
  readonly caseKeyId: string;
  readonly attempts: number;
  readonly message: MailMessage;
}

/** Stores a mail, due now. Undefined when one with this key is there already. */
export async function insertMail(
  tx: Tx,
  shop: ShopDomain,
  { draft, now }: { readonly draft: MailDraft; readonly now: Date },
): Promise<string | undefined> {
  const { kind, requestId, dedupeKey, ...message } = draft;
  const known = await tx.outgoingMail.findUnique({
    where: { shop_dedupeKey: { shop, dedupeKey } },
    select: { id: true },
  });
  if (known) return undefined;
  const id = newId();
  const caseKeyId = await createCaseKey(tx, shop);
  const { count } = await tx.outgoingMail.createMany({
    skipDuplicates: true,
    data: {
      shop,
      id,
      kind,
      requestId: requestId ?? null,
      caseKeyId,
      message: await sealField(tx, place(shop, id, caseKeyId), JSON.stringify(message)),
      dedupeKey,
      dueAt: now,
      createdAt: now,
    },
  });
  if (count === 1) return id;
  await destroyCaseKeys(tx, shop, [caseKeyId]);
  return undefined;
}

/** Takes a due mail on until `leaseEnds`. Undefined when it is sent, not due, or another's. */
export async function takeMail(
  tx: Tx,
  shop: ShopDomain,
  { id, now, leaseEnds }: { readonly id: string; readonly now: Date; readonly leaseEnds: Date },
): Promise<TakenMail | undefined> {
  const { count } = await tx.outgoingMail.updateMany({
    where: { shop, id, sentAt: null, message: { not: null }, dueAt: { lte: now } },
    data: { attempts: { increment: 1 }, dueAt: leaseEnds },
  });
  if (count === 0) return undefined;
  const row = await tx.outgoingMail.findUniqueOrThrow({ where: { shop_id: { shop, id } } });
  const { kind, requestId, caseKeyId, attempts } = row;
  const text = await openField(tx, place(shop, id, caseKeyId), row.message ?? "");
  return { id, kind, requestId, caseKeyId, attempts, message: JSON.parse(text) as MailMessage };
}

/** Empties a mail that is done with, and destroys its key. False when somebody already did. */
export async function finishMail(
  tx: Tx,
  shop: ShopDomain,
  { mail, sentAt, problem }: FinishedMail,
): Promise<boolean> {
  const { count } = await tx.outgoingMail.updateMany({
    where: { shop, id: mail.id, message: { not: null } },
    data: { message: null, dueAt: null, sentAt, problem },
  });
  await destroyCaseKeys(tx, shop, [mail.caseKeyId]);
  return count === 1;
}

interface FinishedMail {
  readonly mail: Pick<TakenMail, "id" | "caseKeyId">;
  readonly sentAt: Date | null;
  /** A code; null when all went well. */
  readonly problem: string | null;
}

export async function postponeMail(
  tx: Tx,
  shop: ShopDomain,
  { id, dueAt, problem }: { readonly id: string; readonly dueAt: Date; readonly problem: string },
): Promise<void> {
  await tx.outgoingMail.updateMany({ where: { shop, id, sentAt: null }, data: { dueAt, problem } });
}

/** Empties every unsent mail of these requests, or to one of these addresses. */
export async function forgetMails(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly requestIds: readonly string[]; readonly addresses: readonly string[] },
): Promise<number> {
  const waiting = await tx.outgoingMail.findMany({ where: { shop, message: { not: null } } });
  let forgotten = 0;
  for (const row of waiting) {
    const ofRequest = row.requestId !== null && of.requestIds.includes(row.requestId);
    if (!ofRequest && !(await goesTo(tx, shop, { row, addresses: of.addresses }))) continue;
    await finishMail(tx, shop, { mail: row, sentAt: null, problem: "erased" });
    forgotten += 1;
  }
  return forgotten;
}

async function goesTo(
  tx: Tx,
  shop: ShopDomain,
  of: {
    readonly row: { id: string; caseKeyId: string; message: string | null };
    readonly addresses: readonly string[];
  },
): Promise<boolean> {
  if (of.addresses.length === 0 || of.row.message === null) return false;
  const text = await openField(tx, place(shop, of.row.id, of.row.caseKeyId), of.row.message);
  const { to } = JSON.parse(text) as MailMessage;
  return of.addresses.includes(to.trim().toLowerCase());
}

function place(shop: ShopDomain, row: string, caseKeyId: string) {
  return { shop, model: "OutgoingMail", field: "message", row, caseKeyId } as const;
}

export type MailState = "sent" | "waiting" | "undeliverable";

/** What became of a mail; undefined where none was written under this key. */
export async function mailState(
  tx: Tx,
  shop: ShopDomain,
  dedupeKey: string,
): Promise<MailState | undefined> {
  const row = await tx.outgoingMail.findUnique({
    where: { shop_dedupeKey: { shop, dedupeKey } },
    select: { sentAt: true, dueAt: true },
  });
  if (!row) return undefined;
  if (row.sentAt) return "sent";
  return row.dueAt ? "waiting" : "undeliverable";
}
