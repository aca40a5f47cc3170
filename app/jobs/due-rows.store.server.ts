/** What is due in any shop: rows name the time, nothing else does. */
import { asPlatform, type Tx } from "~/db.server";
import { shopDomainSchema, type ShopDomain } from "~/lib/ids";
import type { JobName } from "./contract";

export interface DueRow {
  readonly shop: ShopDomain;
  readonly id: string;
}

/** So many of a kind at a time; the next sweep goes on. */
const MOST_AT_ONCE = 2000;

const page = { select: { shop: true, id: true }, take: MOST_AT_ONCE } as const;

/** Each kind of work that a row can ask for, and how its due rows are found. */
const finders = {
  "webhook.handle": (tx, now) =>
    tx.webhookDelivery.findMany({
      where: { state: { in: ["received", "failed", "malformed"] }, dueAt: { lte: now } },
      orderBy: { dueAt: "asc" },
      ...page,
    }),
  "request.advance": (tx, now) =>
    tx.privacyRequest.findMany({
      where: { nextAt: { lte: now } },
      orderBy: { nextAt: "asc" },
      ...page,
    }),
  "mail.send": (tx, now) =>
    tx.outgoingMail.findMany({
      where: { dueAt: { lte: now } },
      orderBy: { dueAt: "asc" },
      ...page,
    }),
  "retention.advance": (tx, now) =>
    tx.retentionRun.findMany({
      where: { nextAt: { lte: now } },
      orderBy: { nextAt: "asc" },
      ...page,
    }),
  "retention.start": (tx, now) =>
    tx.retentionSchedule.findMany({
      where: { dueAt: { lte: now } },
      orderBy: { dueAt: "asc" },
      ...page,
    }),
  "retention.erasure": (tx, now) =>
    tx.retentionErasure.findMany({
      where: { nextAt: { lte: now } },
      orderBy: { nextAt: "asc" },
      ...page,
    }),
  "approval.settle": (tx, now) =>
    tx.approval.findMany({
      where: { dueAt: { lte: now } },
      orderBy: { dueAt: "asc" },
      ...page,
    }),
  "inactive.advance": (tx, now) =>
    tx.inactiveRun.findMany({
      where: { nextAt: { lte: now } },
      orderBy: { nextAt: "asc" },
      ...page,
    }),
  "inactive.step": (tx, now) =>
    tx.inactiveCustomer.findMany({
      where: { nextAt: { lte: now } },
      orderBy: { nextAt: "asc" },
      ...page,
    }),
  "keys.rotate": (tx, now) =>
    tx.keyRotation.findMany({
      where: { nextAt: { lte: now } },
      orderBy: { nextAt: "asc" },
      ...page,
    }),
  "consent.account": (tx, now) =>
    tx.accountChoice.findMany({
      where: { nextAt: { lte: now } },
      orderBy: { nextAt: "asc" },
      ...page,
    }),
  // A shop's counts are added up together.
  "consent.tally": async (tx) => {
    const shops = await tx.consentDelta.groupBy({ by: ["shop"] });
    return shops.map(({ shop }) => ({ shop, id: shop }));
  },
  // Sealing is about a shop's whole log: its events wait together.
  "audit.seal": async (tx) => {
    const shops = await tx.auditPending.groupBy({ by: ["shop"] });
    return shops.map(({ shop }) => ({ shop, id: shop }));
  },
} satisfies Partial<
  Record<JobName, (tx: Tx, now: Date) => Promise<{ shop: string; id: string }[]>>
>;

/** Kinds of work whose due time is in a row. */
export type DueJobName = keyof typeof finders;

export async function findDueRows(now: Date): Promise<Map<DueJobName, DueRow[]>> {
  const due = new Map<DueJobName, DueRow[]>();
  await asPlatform(async (tx) => {
    for (const name of Object.keys(finders) as DueJobName[]) {
      const rows = await finders[name](tx, now);
      due.set(
        name,
        rows.map(({ shop, id }) => ({ shop: shopDomainSchema.parse(shop), id })),
      );
    }
  });
  return due;
}

/** Every shop that has the app installed. */
export async function findLiveShops(): Promise<ShopDomain[]> {
  const rows = await asPlatform((tx) =>
    tx.shop.findMany({
      where: { installedAt: { not: null }, uninstalledAt: null },
      select: { shop: true },
    }),
  );
  return rows.map(({ shop }) => shopDomainSchema.parse(shop));
}

/**
 * Shops that only the queue still names: a sweep that ran while one was being forgotten added jobs
 * for it after its jobs had been removed.
 */
export async function findForgottenShops(): Promise<ShopDomain[]> {
  const rows = await asPlatform(
    (tx) => tx.$queryRaw<{ shop: string }[]>`
      SELECT DISTINCT j.data->>'shop' AS shop FROM pgboss.job j
       WHERE j.data->>'shop' IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM "Shop" s WHERE s.shop = j.data->>'shop')`,
  );
  return rows.map((row) => shopDomainSchema.parse(row.shop));
}
