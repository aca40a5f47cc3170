/**
 * The app's own records by their age: how many there are, and their removal. One entry a kind, so that
 * a kind that is forgotten does not compile.
 */
import { DateTime } from "luxon";
import type { Tx } from "~/db.server";
import { pruneSealedEvents } from "~/domain/audit/index.server";
import { destroyCaseKeys } from "~/domain/protection/index.server";
import type { MailKind } from "~/domain/mail/model";
import { ownMinimums, type OwnKind } from "~/domain/retention/model";
import type { CustomerGid, ShopDomain } from "~/lib/ids";

export interface Past {
  readonly now: Date;
  /** Everything whose clock started before it is past its term. */
  readonly before: Date;
  /** Their cases stay (holds). */
  readonly keepCustomers: readonly CustomerGid[];
}

export interface Removed {
  readonly rows: number;
  readonly keysDestroyed: number;
}

interface Keeper {
  count(tx: Tx, shop: ShopDomain, past: Past): Promise<number>;
  /** Removes some thousands at a time; the next call goes on. */
  remove(tx: Tx, shop: ShopDomain, past: Past): Promise<Removed>;
}

const BATCH = 2_000;
const DAY_MS = 86_400_000;
/** A notice gives a year at most. */
const LONGEST_NOTICE_MS = 400 * DAY_MS;

/** Rows of one kind with the keys that seal what is in them. */
type OldRow = { readonly id: string; readonly caseKeyId: string | null };

function rowKeeper(of: {
  /** `BATCH` at most. */
  readonly find: (tx: Tx, shop: ShopDomain, past: Past) => Promise<OldRow[]>;
  readonly count: (tx: Tx, shop: ShopDomain, past: Past) => Promise<number>;
  readonly drop: (tx: Tx, shop: ShopDomain, ids: string[]) => Promise<{ count: number }>;
}): Keeper {
  return {
    count: of.count,
    async remove(tx, shop, past) {
      const rows = await of.find(tx, shop, past);
      const keys = rows.flatMap(({ caseKeyId }) => caseKeyId ?? []);
      const { count } = await of.drop(
        tx,
        shop,
        rows.map(({ id }) => id),
      );
      return { rows: count, keysDestroyed: await destroyCaseKeys(tx, shop, keys) };
    },
  };
}

const select = { id: true, caseKeyId: true } as const;

const deliveries = (shop: ShopDomain, { before }: Past) => ({
  ...{ shop, receivedAt: { lt: before } },
  state: { in: ["handled" as const, "ignored" as const, "malformed" as const, "failed" as const] },
});
/** What was said about an unused account is looked up when its waiting time is over. */
const mails = (shop: ShopDomain, { before, now }: Past) => ({
  ...{ shop, createdAt: { lt: before }, dueAt: null },
  NOT: {
    kind: "customer.inactive-notice" satisfies MailKind,
    createdAt: { gt: new Date(now.getTime() - LONGEST_NOTICE_MS) },
  },
});
const packages = (shop: ShopDomain, { before }: Past) => ({ shop, expiresAt: { lt: before } });
const cases = (shop: ShopDomain, { before, keepCustomers }: Past) => ({
  ...{ shop, state: { in: ["answered", "erased"] } },
  AND: [
    { OR: [{ closedAt: { lt: before } }, { closedAt: null, answeredAt: { lt: before } }] },
    { OR: [{ customerGid: null }, { customerGid: { notIn: [...keepCustomers] } }] },
  ],
});

export const keepers: Readonly<Record<OwnKind, Keeper>> = {
  "webhook-payloads": rowKeeper({
    find: (tx, shop, past) =>
      tx.webhookDelivery.findMany({ where: deliveries(shop, past), select, take: BATCH }),
    count: (tx, shop, past) => tx.webhookDelivery.count({ where: deliveries(shop, past) }),
    drop: (tx, shop, ids) => tx.webhookDelivery.deleteMany({ where: { shop, id: { in: ids } } }),
  }),
  mail: rowKeeper({
    find: (tx, shop, past) =>
      tx.outgoingMail.findMany({ where: mails(shop, past), select, take: BATCH }),
    count: (tx, shop, past) => tx.outgoingMail.count({ where: mails(shop, past) }),
    drop: (tx, shop, ids) => tx.outgoingMail.deleteMany({ where: { shop, id: { in: ids } } }),
  }),
  // A package's key is its case's, which may have to be read still.
  packages: rowKeeper({
    find: async (tx, shop, past) => {
      const where = packages(shop, past);
      const rows = await tx.requestPackage.findMany({ where, select: { id: true }, take: BATCH });
      return rows.map(({ id }) => ({ id, caseKeyId: null }));
    },
    count: (tx, shop, past) => tx.requestPackage.count({ where: packages(shop, past) }),
    drop: (tx, shop, ids) => tx.requestPackage.deleteMany({ where: { shop, id: { in: ids } } }),
  }),
  cases: rowKeeper({
    find: (tx, shop, past) =>
      tx.privacyRequest.findMany({ where: cases(shop, past), select, take: BATCH }),
    count: (tx, shop, past) => tx.privacyRequest.count({ where: cases(shop, past) }),
    drop: (tx, shop, ids) => tx.privacyRequest.deleteMany({ where: { shop, id: { in: ids } } }),
  }),
  "audit-details": { count: countEvents, remove: pruneEvents },
  "consent-records": { count: countDecisions, remove: pruneDecisions },
};

/** The database itself keeps the log for 183 days of its own clock; only sealed events go. */
async function countEvents(tx: Tx, shop: ShopDomain, { before }: Past): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "AuditLeaf" l
      JOIN "AuditEvent" e ON e.shop = l.shop AND e.id = l."eventId"
     WHERE l.shop = ${shop} AND l.index < (
       SELECT max("treeSize") FROM "AuditSeal"
        WHERE shop = ${shop} AND "storedAt" < least(${before}, clock_timestamp() - interval '183 days'))`;
  return row?.count ?? 0;
}

/** Their sealed hashes stay, so that the rest of the log can still be verified. */
async function pruneEvents(tx: Tx, shop: ShopDomain, past: Past): Promise<Removed> {
  if ((await countEvents(tx, shop, past)) === 0) return { rows: 0, keysDestroyed: 0 };
  const [row] = await tx.$queryRaw<{ latest: Date }[]>`
    SELECT least(${past.before}, clock_timestamp() - interval '183 days 1 second') AS latest`;
  const until = row?.latest ?? past.before;
  return { rows: await pruneSealedEvents(tx, shop, until), keysDestroyed: 0 };
}

/**
 * A record carries the end of its own limitation period, which counts from the end of the consent as
 * the rule does: what the rule adds to the minimum is added to it. A day is for the zones.
 */
function decisionsUntil({ before, now }: Past): Date {
  const { years } = ownMinimums["consent-records"];
  const until = DateTime.fromJSDate(before).plus({ years, days: 1 });
  return new Date(Math.min(now.getTime(), until.toMillis()));
}

/** The database keeps each for 183 days of its own clock. */
async function countDecisions(tx: Tx, shop: ShopDomain, past: Past): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "ConsentDecision"
     WHERE shop = ${shop} AND "keptUntil" < ${decisionsUntil(past)}
       AND "receivedAt" < clock_timestamp() - interval '183 days'`;
  return row?.count ?? 0;
}

async function pruneDecisions(tx: Tx, shop: ShopDomain, past: Past): Promise<Removed> {
  const [row] = await tx.$queryRaw<{ gone: number }[]>`
    SELECT kept_prune_consent(${shop}, ${decisionsUntil(past)}) AS gone`;
  return { rows: row?.gone ?? 0, keysDestroyed: 0 };
}

/**
 * Drops whole months of consent records when no shop needs a row of them any more. Answers how many
 * months went.
 */
export async function dropConsentMonths(tx: Tx, until: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ gone: number }[]>`
    SELECT kept_drop_consent_months(${until}) AS gone`;
  return row?.gone ?? 0;
}
