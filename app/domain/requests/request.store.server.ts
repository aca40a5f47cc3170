/** Rows of requests, mapped to the model. */
import type { Tx } from "~/db.server";
import { openField, sealField } from "~/domain/protection/index.server";
import { maskEmail } from "~/lib/mask";
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";
import { isShopperLanguage, type ShopperLanguage } from "~/lib/language";
import type { Prisma } from "~/generated/prisma/client";
import {
  REMIND_BEFORE_MS,
  urgencyOf,
  type Finding,
  type RequestChannel,
  type RequestFilter,
  type RequestKind,
  type RequestState,
  type RequestSummary,
} from "./model";

/** A request as use cases see it. Contact, message and follow secret stay sealed. */
export interface RequestRecord {
  readonly id: string;
  readonly kind: RequestKind;
  readonly channel: RequestChannel;
  readonly state: RequestState;
  readonly law: string;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  readonly caseKeyId: string;
  readonly contact: string | null;
  readonly message: string | null;
  readonly followSecret: string | null;
  readonly contactIndex: string | null;
  readonly customerGid: CustomerGid | null;
  readonly orderGids: readonly OrderGid[];
  readonly language: ShopperLanguage;
  readonly hostRequestId: string | null;
  readonly confirmHash: string | null;
  readonly confirmBy: Date | null;
  readonly confirmedAt: Date | null;
  readonly followHash: string | null;
  readonly nextAt: Date | null;
  readonly attempts: number;
  readonly problem: string | null;
  readonly findings: readonly Finding[];
}

/** What a sealed field of a request holds, in clear. */
export interface RequestContents {
  readonly contact?: string | undefined;
  readonly message?: string | undefined;
  readonly followSecret?: string | undefined;
}

export type RequestPatch = Partial<
  Omit<RequestRecord, "id" | "kind" | "channel" | "receivedAt" | "caseKeyId" | "hostRequestId">
>;

export type NewRequest = Omit<RequestPatch, keyof RequestContents> &
  Pick<
    RequestRecord,
    "id" | "kind" | "channel" | "state" | "law" | "caseKeyId" | "receivedAt" | "dueAt"
  > & {
    readonly hostRequestId?: string;
    readonly contents: RequestContents;
  };

type Row = Prisma.PrivacyRequestGetPayload<object>;

function toRecord(row: Row): RequestRecord {
  return {
    ...row,
    kind: row.kind as RequestKind,
    channel: row.channel as RequestChannel,
    state: row.state as RequestState,
    customerGid: row.customerGid as CustomerGid | null,
    orderGids: row.orderGids as OrderGid[],
    language: isShopperLanguage(row.language) ? row.language : "en",
    findings: row.findings as unknown as Finding[],
  };
}

/** Stores a request. False when one with the platform's id is there already. */
export async function insertRequest(
  tx: Tx,
  shop: ShopDomain,
  { contents, ...request }: NewRequest,
): Promise<boolean> {
  const { id, caseKeyId } = request;
  const { count } = await tx.privacyRequest.createMany({
    skipDuplicates: true,
    data: {
      ...toColumns(request),
      shop,
      id,
      ...(await sealContents(tx, shop, { id, caseKeyId, contents })),
    } as Prisma.PrivacyRequestCreateManyInput,
  });
  return count === 1;
}

async function sealContents(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly id: string; readonly caseKeyId: string; readonly contents: RequestContents },
): Promise<Partial<Record<keyof RequestContents, string>>> {
  const sealed: Partial<Record<keyof RequestContents, string>> = {};
  for (const field of ["contact", "message", "followSecret"] as const) {
    const clear = of.contents[field];
    if (clear === undefined) continue;
    sealed[field] = await sealField(tx, place(shop, of, field), clear);
  }
  return sealed;
}

/** One sealed field in clear; undefined when it was never there or has been destroyed. */
export async function openContent(
  tx: Tx,
  shop: ShopDomain,
  { request, field }: { readonly request: RequestRecord; readonly field: keyof RequestContents },
): Promise<string | undefined> {
  const sealed = request[field];
  return sealed === null ? undefined : openField(tx, place(shop, request, field), sealed);
}

function place(
  shop: ShopDomain,
  { id, caseKeyId }: { readonly id: string; readonly caseKeyId: string },
  field: keyof RequestContents,
) {
  return { shop, model: "PrivacyRequest", field, row: id, caseKeyId } as const;
}

export async function findRequest(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<RequestRecord | undefined> {
  const row = await tx.privacyRequest.findUnique({ where: { shop_id: { shop, id } } });
  return row ? toRecord(row) : undefined;
}

/** The request, locked until the transaction ends: what is decided about it is decided once. */
export async function lockRequest(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<RequestRecord | undefined> {
  await tx.$queryRaw`SELECT id FROM "PrivacyRequest" WHERE shop = ${shop} AND id = ${id} FOR UPDATE`;
  return findRequest(tx, shop, id);
}

export async function findByHostId(
  tx: Tx,
  shop: ShopDomain,
  hostRequestId: string,
): Promise<RequestRecord | undefined> {
  const row = await tx.privacyRequest.findUnique({
    where: { shop_hostRequestId: { shop, hostRequestId } },
  });
  return row ? toRecord(row) : undefined;
}

/** Finds by the digest of a link's secret: an index look-up, which tells nothing by its time. */
export async function findBySecret(
  tx: Tx,
  shop: ShopDomain,
  by: { readonly confirmHash: string } | { readonly followHash: string },
): Promise<RequestRecord | undefined> {
  const row = await tx.privacyRequest.findFirst({ where: { shop, ...by } });
  return row ? toRecord(row) : undefined;
}

export async function updateRequest(
  tx: Tx,
  shop: ShopDomain,
  { id, patch }: { readonly id: string; readonly patch: RequestPatch },
): Promise<void> {
  await tx.privacyRequest.update({ where: { shop_id: { shop, id } }, data: toColumns(patch) });
}

/** Gives a case its follow link: the secret sealed, its digest to be found by. */
export async function setFollowSecret(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly request: RequestRecord; readonly secret: string; readonly followHash: string },
): Promise<void> {
  const { request, secret, followHash } = of;
  const followSecret = await sealField(tx, place(shop, request, "followSecret"), secret);
  await updateRequest(tx, shop, { id: request.id, patch: { followSecret, followHash } });
}

export async function deleteRequests(
  tx: Tx,
  shop: ShopDomain,
  ids: readonly string[],
): Promise<number> {
  const { count } = await tx.privacyRequest.deleteMany({ where: { shop, id: { in: [...ids] } } });
  return count;
}

/** Takes a due request on until `leaseEnds`; undefined when it is not due or another has it. */
export async function takeRequest(
  tx: Tx,
  shop: ShopDomain,
  { id, now, leaseEnds }: { readonly id: string; readonly now: Date; readonly leaseEnds: Date },
): Promise<RequestRecord | undefined> {
  const { count } = await tx.privacyRequest.updateMany({
    where: { shop, id, nextAt: { lte: now } },
    data: { nextAt: leaseEnds, attempts: { increment: 1 } },
  });
  return count === 0 ? undefined : findRequest(tx, shop, id);
}

/** How many requests came by the form since a time: of one address, or of all. */
export async function countFormRequests(
  tx: Tx,
  shop: ShopDomain,
  { since, contactIndex }: { readonly since: Date; readonly contactIndex?: string },
): Promise<number> {
  return tx.privacyRequest.count({
    where: {
      shop,
      channel: "form",
      receivedAt: { gte: since },
      ...(contactIndex === undefined ? {} : { contactIndex }),
    },
  });
}

/** Makes callers with the same key wait for each other until their transactions end. */
export async function oneAtATime(tx: Tx, shop: ShopDomain, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${shop}:${key}`}, 0))`;
}

const LIST_SIZE = 250;

/** The list in the admin, most pressing first; unconfirmed requests are nobody's business yet. */
export async function listSummaries(
  tx: Tx,
  shop: ShopDomain,
  { filter, now }: { readonly filter: RequestFilter; readonly now: Date },
): Promise<RequestSummary[]> {
  const open = ["collecting", "ready", "deciding", "erasing"];
  const states = {
    open: { state: { in: open } },
    overdue: { state: { in: open }, dueAt: { lt: now } },
    done: { state: { in: ["answered", "erased"] } },
    all: { state: { not: "unconfirmed" } },
  }[filter];
  const rows = await tx.privacyRequest.findMany({
    where: { shop, ...states },
    orderBy: [{ dueAt: filter === "open" || filter === "overdue" ? "asc" : "desc" }, { id: "asc" }],
    take: LIST_SIZE,
  });
  return Promise.all(rows.map((row) => toSummary(tx, shop, { request: toRecord(row), now })));
}

export async function toSummary(
  tx: Tx,
  shop: ShopDomain,
  { request, now }: { readonly request: RequestRecord; readonly now: Date },
): Promise<RequestSummary> {
  const { id, kind, channel, state, receivedAt, dueAt, outcome, problem } = request;
  const contact = await openContent(tx, shop, { request, field: "contact" });
  return {
    ...{ id, kind, channel, state, receivedAt, dueAt, outcome, problem },
    contact: contact === undefined ? null : maskEmail(contact),
    urgency: urgencyOf(request, now),
  };
}

/** How many open requests there are, overdue and due soon, and when the next one is. */
export async function countOpen(
  tx: Tx,
  shop: ShopDomain,
  now: Date,
): Promise<{ open: number; overdue: number; dueSoon: number }> {
  const open = await tx.privacyRequest.findMany({
    where: { shop, state: { in: ["collecting", "ready", "deciding", "erasing"] } },
    select: { dueAt: true },
  });
  const before = (at: number) => open.filter(({ dueAt }) => dueAt.getTime() < at).length;
  const overdue = before(now.getTime());
  return {
    open: open.length,
    overdue,
    dueSoon: before(now.getTime() + REMIND_BEFORE_MS) - overdue,
  };
}

function toColumns(patch: RequestPatch): Prisma.PrivacyRequestUpdateInput {
  const { orderGids, findings, ...plain } = patch;
  return {
    ...plain,
    ...(orderGids === undefined ? {} : { orderGids: [...orderGids] }),
    ...(findings === undefined ? {} : { findings: findings.map((each) => ({ ...each })) }),
  };
}
