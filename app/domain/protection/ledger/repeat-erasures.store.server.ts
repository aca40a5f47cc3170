/** Erases again, in a database that is older than the ledger, what had been erased since. */
import type { Tx } from "~/db.server";
import type { LedgerEntry } from "~/lib/erasure-ledger.server";
import type { ShopDomain } from "~/lib/ids";
import { tombstoneHash } from "../pseudonym.server";

/** Said of rows whose contents were destroyed by a repetition; a code. */
const RESTORED = "erased-again";

/** All that one line of the ledger means for one shop. Doing it twice changes nothing. */
export async function repeatErasure(tx: Tx, shop: ShopDomain, entry: LedgerEntry): Promise<void> {
  switch (entry.kind) {
    case "begin":
      return;
    case "case-key":
      return emptyCases(tx, shop, entry);
    case "person":
      return unlinkPerson(tx, shop, entry);
    case "shop":
      return forgetShop(tx, shop, new Date(entry.at));
  }
}

/**
 * The keys, and the rows they sealed: every model with a `caseKeyId` has its part here, but for
 * attestations, which stay as long as the shop.
 */
async function emptyCases(
  tx: Tx,
  shop: ShopDomain,
  { values, at }: Pick<LedgerEntry, "values" | "at">,
): Promise<void> {
  const now = new Date(at);
  const where = { shop, caseKeyId: { in: values } };
  await tx.caseKey.deleteMany({ where: { shop, id: { in: values } } });
  await tx.webhookDelivery.updateMany({
    where: { ...where, state: "received" },
    data: { state: "handled", problem: RESTORED },
  });
  const handled = { payload: null, caseKeyId: null, dueAt: null, handledAt: now };
  await tx.webhookDelivery.updateMany({ where, data: handled });
  await tx.outgoingMail.updateMany({
    where: { ...where, message: { not: null } },
    data: { message: null, dueAt: null, problem: RESTORED },
  });
  await tx.requestPackage.deleteMany({ where });
  await tx.incident.deleteMany({ where });
  await tx.$executeRaw`
    UPDATE "PrivacyRequest" SET contact = NULL, message = NULL, "followSecret" = NULL,
      "contactIndex" = NULL, "customerGid" = NULL, "orderGids" = '[]', "confirmHash" = NULL,
      "nextAt" = NULL, problem = NULL, outcome = coalesce(outcome, 'erased'),
      state = CASE state WHEN 'answered' THEN state ELSE 'erased' END,
      "answeredAt" = coalesce("answeredAt", ${now}), "closedAt" = coalesce("closedAt", ${now})
     WHERE shop = ${shop} AND "caseKeyId" = ANY(${values}::text[])`;
}

/** Sets the tombstones, and takes the person out of what is not sealed. */
async function unlinkPerson(
  tx: Tx,
  shop: ShopDomain,
  { values, at, until }: LedgerEntry,
): Promise<void> {
  const before = new Date(at);
  await tx.tombstone.createMany({
    skipDuplicates: true,
    data: values.map((hash) => ({
      shop,
      hash,
      basis: "GDPR Art. 17(1): repeated after a restored backup",
      createdAt: before,
      expiresAt: new Date(until ?? at),
    })),
  });
  const rows = await tx.$queryRaw<{ gid: string }[]>`
    SELECT "customerGid" AS gid FROM "ConsentDecision"
     WHERE shop = ${shop} AND "customerGid" IS NOT NULL AND "receivedAt" <= ${before}
    UNION SELECT "customerGid" FROM "AccountChoice"
     WHERE shop = ${shop} AND "askedAt" <= ${before}
    UNION SELECT "customerGid" FROM "AccountChoiceEvent"
     WHERE shop = ${shop} AND "customerGid" IS NOT NULL AND at <= ${before}
    UNION SELECT "customerGid" FROM "PrivacyRequest"
     WHERE shop = ${shop} AND "customerGid" IS NOT NULL AND "receivedAt" <= ${before}`;
  const gone: string[] = [];
  for (const { gid } of rows) {
    if (values.includes(await tombstoneHash(tx, shop, gid))) gone.push(gid);
  }
  await tx.consentDecision.updateMany({
    where: { shop, customerGid: { in: gone }, receivedAt: { lte: before } },
    data: { customerGid: null },
  });
  await tx.accountChoice.deleteMany({
    where: { shop, customerGid: { in: gone }, askedAt: { lte: before } },
  });
  await tx.accountChoiceEvent.updateMany({
    where: { shop, customerGid: { in: gone }, at: { lte: before } },
    data: { customerGid: null },
  });
  const requests = await tx.privacyRequest.findMany({
    where: { shop, customerGid: { in: gone }, receivedAt: { lte: before } },
    select: { caseKeyId: true },
  });
  await emptyCases(tx, shop, { at, values: requests.map(({ caseKeyId }) => caseKeyId) });
}

/** Unless it came back later: then the shop that is here is another. */
async function forgetShop(tx: Tx, shop: ShopDomain, at: Date): Promise<void> {
  const { count } = await tx.shop.updateMany({
    where: {
      shop,
      createdAt: { lte: at },
      OR: [{ installedAt: null }, { installedAt: { lte: at } }],
    },
    data: { uninstalledAt: at },
  });
  if (count > 0) await tx.$queryRaw`SELECT kept_forget_shop(${shop})`;
}

/** Restores whose erasures have not been repeated yet. */
export function unreplayedRestores(tx: Tx): Promise<number> {
  return tx.backupRun.count({ where: { kind: "restore", replayedAt: null } });
}

export async function markReplayed(tx: Tx, now: Date): Promise<void> {
  await tx.backupRun.updateMany({
    where: { kind: "restore", replayedAt: null },
    data: { replayedAt: now },
  });
}
