/** Everywhere the app holds something of a person, and its removal. One function per place. */
import type { Tx } from "~/db.server";
import { closeAlert } from "~/domain/alerts/index.server";
import { forgetAccountChoices } from "~/domain/consent/index.server";
import { dropApproval } from "~/domain/approvals/index.server";
import { forgetMails } from "~/domain/mail/index.server";
import { contactIndex, destroyCaseKeys, openField } from "~/domain/protection/index.server";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { deletePackages } from "../package/package.store.server";
import { gidsOf, residueSearch, type PersonIdentifiers } from "../person";
import { updateRequest } from "../request.store.server";

export interface ToErase {
  readonly person: PersonIdentifiers;
  /** Orders the host named; a case may hold nothing else of its person. */
  readonly orderGids: readonly OrderGid[];
  readonly now: Date;
  /** The delivery being worked on: its payload goes when it is handled. */
  readonly exceptDelivery?: string;
}

export interface Erased {
  /** Counts by place, for the audit log. */
  readonly removed: Record<string, number>;
  readonly keysDestroyed: number;
}

/** Blind indexes under which the person can be found. */
export function blindIndexesOf(
  tx: Tx,
  shop: ShopDomain,
  { emails }: PersonIdentifiers,
): Promise<string[]> {
  return Promise.all(emails.map((email) => contactIndex(tx, shop, email)));
}

/** Removes everything of the person, and destroys the keys under which any of it was sealed. */
export async function eraseHeld(tx: Tx, shop: ShopDomain, erase: ToErase): Promise<Erased> {
  const cases = await casesOf(tx, shop, erase);
  const ids = cases.map(({ id }) => id);
  const consentLinks = await unlinkDecisions(tx, shop, erase.person);
  const retentionLinks = await unlinkRetention(tx, shop, erase);
  const accountChoices = await forgetAccountChoices(tx, shop, gidsOf(erase.person));
  const packages = await deletePackages(tx, shop, ids);
  const mails = await forgetMails(tx, shop, {
    requestIds: ids,
    addresses: erase.person.emails,
  });
  const requests = await emptyCases(tx, shop, { cases, now: erase.now });
  const payloads = await forgetPayloads(tx, shop, erase);
  const caseKeys = await destroyCaseKeys(
    tx,
    shop,
    cases.map(({ caseKeyId }) => caseKeyId),
  );
  return {
    removed: {
      ...{ consentLinks, accountChoices, retentionLinks },
      ...{ packages, mails, requests, payloads },
    },
    keysDestroyed: caseKeys + mails + payloads,
  };
}

interface HeldCase {
  readonly id: string;
  readonly state: string;
  readonly caseKeyId: string;
  readonly outcome: string | null;
  readonly closedAt: Date | null;
  readonly answeredAt: Date | null;
}

async function casesOf(
  tx: Tx,
  shop: ShopDomain,
  { person, orderGids }: ToErase,
): Promise<HeldCase[]> {
  const indexes = await blindIndexesOf(tx, shop, person);
  const gids = gidsOf(person);
  return tx.$queryRaw<HeldCase[]>`
    SELECT id, state, "caseKeyId", outcome, "closedAt", "answeredAt" FROM "PrivacyRequest"
     WHERE shop = ${shop}
       AND ("contactIndex" = ANY(${indexes}) OR "customerGid" = ANY(${gids})
         OR ("contactIndex" IS NULL AND "customerGid" IS NULL
           AND "orderGids" ?| ${[...orderGids]}::text[]))
     ORDER BY id FOR UPDATE`;
}

/** The choice stays as a fact without a person: statistics and the proof of what was shown. */
async function unlinkDecisions(
  tx: Tx,
  shop: ShopDomain,
  person: PersonIdentifiers,
): Promise<number> {
  const { count } = await tx.consentDecision.updateMany({
    where: { shop, customerGid: { in: gidsOf(person) } },
    data: { customerGid: null },
  });
  return count;
}

/**
 * A hold about the person ends: what it kept is being erased. The way of an account without activity
 * ends as erased; its dates stay and count.
 */
async function unlinkRetention(
  tx: Tx,
  shop: ShopDomain,
  { person, now }: ToErase,
): Promise<number> {
  const where = { shop, customerGid: { in: gidsOf(person) } };
  await tx.retentionHold.updateMany({
    where: { ...where, scope: "customer", releasedAt: null },
    data: { releasedAt: now },
  });
  const holds = await tx.retentionHold.updateMany({ where, data: { customerGid: null } });
  const inactive = await tx.inactiveCustomer.updateMany({
    where,
    data: { customerGid: null, stayHash: null, state: "erased", settledAt: now, nextAt: null },
  });
  const erasures = await tx.retentionErasure.updateMany({
    where,
    data: { customerGid: null, state: "done", settledAt: now, nextAt: null },
  });
  return holds.count + inactive.count + erasures.count;
}

/** What is left of a case: that there was one, of which kind, when, and how it ended. */
async function emptyCases(
  tx: Tx,
  shop: ShopDomain,
  { cases, now }: { readonly cases: readonly HeldCase[]; readonly now: Date },
): Promise<number> {
  for (const held of cases) {
    await updateRequest(tx, shop, {
      id: held.id,
      patch: {
        state: "erased",
        contact: null,
        message: null,
        followSecret: null,
        contactIndex: null,
        customerGid: null,
        orderGids: [],
        confirmHash: null,
        nextAt: null,
        problem: null,
        outcome: held.outcome ?? "erased",
        answeredAt: held.answeredAt ?? now,
        closedAt: held.closedAt ?? now,
      },
    });
    for (const kind of ["request-due-soon", "request-overdue", "request-failed"] as const) {
      await closeAlert(tx, shop, { kind, key: held.id });
    }
    await dropApproval(tx, shop, { act: "erasure-of-request", targetId: held.id });
  }
  return cases.length;
}

/**
 * Deliveries that were set aside keep their payload for a while. Those that name the person lose
 * it; those still to be worked on are met by the tombstone.
 */
async function forgetPayloads(tx: Tx, shop: ShopDomain, erase: ToErase): Promise<number> {
  const search = residueSearch(erase.person, []);
  if (!search) return 0;
  const names = new RegExp(search.pattern, "i");
  const rows = await tx.webhookDelivery.findMany({
    where: { shop, payload: { not: null }, state: { in: ["failed", "malformed"] } },
    select: { id: true, payload: true, caseKeyId: true },
  });
  let forgotten = 0;
  for (const { id, payload, caseKeyId } of rows) {
    if (payload === null || caseKeyId === null || id === erase.exceptDelivery) continue;
    const place = { shop, model: "WebhookDelivery", field: "payload", row: id, caseKeyId } as const;
    if (!names.test(await openField(tx, place, payload))) continue;
    await destroyCaseKeys(tx, shop, [caseKeyId]);
    await tx.webhookDelivery.update({
      where: { shop_id: { shop, id } },
      data: { payload: null, caseKeyId: null },
    });
    forgotten += 1;
  }
  return forgotten;
}
