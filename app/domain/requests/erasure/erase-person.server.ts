/** Erasure and its proof, in one transaction: both are there or neither is. */
import type { Tx } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { Actor } from "~/domain/audit/model";
import { pseudonym } from "~/domain/protection/index.server";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import {
  identifierTexts,
  residueSearch,
  type PersonIdentifiers,
  type ResidueSearch,
} from "../person";
import type { QueueContents } from "../ports";
import { blindIndexesOf, eraseHeld } from "./held-person.store.server";
import { saveResidueCheck, searchTables, type ResidueRecord } from "./residue.store.server";
import { dropExpiredTombstones, setTombstones } from "./tombstone.store.server";

export interface Erasure {
  readonly person: PersonIdentifiers;
  readonly orderGids: readonly OrderGid[];
  /** The delivery or request that asked for it. */
  readonly cause: string;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Removes all the app holds of a person, destroys the keys, sets tombstones, then searches every
 * table and the queue for what may be left. Nothing outside the database is touched, so a crash at
 * any point leaves everything as it was and the next try begins anew.
 */
export async function erasePerson(
  tx: Tx,
  shop: ShopDomain,
  { erasure, queue }: { readonly erasure: Erasure; readonly queue: QueueContents },
): Promise<ResidueRecord> {
  const { person, orderGids, cause, actor, now } = erasure;
  const identifiers = identifierTexts(person);
  const subject = identifiers[0] ? await pseudonym(tx, shop, identifiers[0]) : "p_unnamed";
  const blind = await blindIndexesOf(tx, shop, person);
  const erased = await eraseHeld(tx, shop, { person, orderGids, now, exceptDelivery: cause });
  await dropExpiredTombstones(tx, shop, now);
  await setTombstones(tx, shop, { identifiers, now });
  await recordAudit(tx, shop, {
    type: "erasure.done",
    detail: { ...erased },
    ...{ actor, subject, caseId: cause },
  });
  const found = await findResidue(tx, shop, { search: residueSearch(person, blind), queue });
  const result = { clean: Object.keys(found).length === 0, found };
  await saveResidueCheck(tx, shop, { ...result, cause, subject, checkedAt: now });
  await recordAudit(tx, shop, {
    type: "erasure.checked",
    actor: { kind: "system" },
    detail: { clean: result.clean, found: { ...found } },
    ...{ subject, caseId: cause },
  });
  const alert = { kind: "erasure-residue", key: cause } as const;
  if (result.clean) await closeAlert(tx, shop, alert);
  else await openAlert(tx, shop, { ...alert, detail: { ...found } });
  return result;
}

async function findResidue(
  tx: Tx,
  shop: ShopDomain,
  { search, queue }: { readonly search: ResidueSearch | undefined; readonly queue: QueueContents },
): Promise<Record<string, number>> {
  if (!search) return {};
  const found = { ...(await searchTables(tx, shop, search)) };
  const jobs = await queue.countMatching(tx, shop, search.pattern);
  return jobs > 0 ? { ...found, queue: jobs } : found;
}
