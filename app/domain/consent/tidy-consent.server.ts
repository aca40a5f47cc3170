/**
 * The daily care of a shop's decisions: months ready ahead, old records put into the log, and those
 * removed whose validity and limitation period are over, without breaking a seal.
 */
import { withShop, type Tx } from "~/db.server";
import { recordAudit, rootOf } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { archivedBanner } from "./banner-archive.store.server";
import { hashOfDecision } from "./decision-intake.store.server";
import {
  dropMonths,
  insertOldBatch,
  makeMonths,
  pruneDecisions,
  putIntoBatch,
  unsealedDecisions,
} from "./upkeep.store.server";
import { addUpDeltas } from "./tally.store.server";

/** Ahead of the longest outage of the worker that anybody should live with. */
const MONTHS_AHEAD = 3;
/** Old records sealed together. */
const BATCH = 500;

export interface Tidied {
  readonly pruned: number;
  readonly sealed: number;
}

export async function tidyConsent(shop: ShopDomain): Promise<Tidied> {
  const now = domainNow();
  await withShop(shop, (tx) => makeMonths(tx, now, MONTHS_AHEAD));
  let sealed = 0;
  for (let more = BATCH; more === BATCH; sealed += more) {
    more = await withShop(shop, (tx) => sealOld(tx, shop, now));
  }
  const pruned = await withShop(shop, async (tx) => {
    const decisions = await pruneDecisions(tx, shop, now);
    const months = await dropMonths(tx, now);
    if (decisions > 0) {
      const detail = { decisions, months };
      await recordAudit(tx, shop, { type: "consent.pruned", actor: { kind: "system" }, detail });
    }
    return decisions;
  });
  return { pruned, sealed };
}

/** Adds up what was counted since the last time. */
export async function addUpCounts(shop: ShopDomain): Promise<number> {
  return withShop(shop, (tx) => addUpDeltas(tx, shop));
}

async function sealOld(tx: Tx, shop: ShopDomain, now: Date): Promise<number> {
  const rows = await unsealedDecisions(tx, shop, BATCH);
  if (rows.length === 0) return 0;
  const notices = new Map<number, string>();
  const hashes: Uint8Array[] = [];
  for (const row of rows) {
    const { bannerVersion } = row;
    const known = notices.get(bannerVersion);
    const notice =
      known ?? (await archivedBanner(tx, shop, bannerVersion))?.noticeHash ?? NO_NOTICE;
    notices.set(bannerVersion, notice);
    hashes.push(hashOfDecision(shop, notice, row));
  }
  const id = newId();
  await insertOldBatch(tx, shop, { id, at: now, hashes });
  await putIntoBatch(tx, shop, {
    batchId: id,
    decisionIds: rows.map(({ decisionId }) => decisionId),
  });
  const detail = { decisions: rows.length, root: Buffer.from(rootOf(hashes)).toString("hex") };
  const event = { type: "consent.recorded", actor: { kind: "system" }, detail } as const;
  await recordAudit(tx, shop, { ...event, id });
  return rows.length;
}

/** Of a decision whose banner is not archived: the record says so by having no texts. */
const NO_NOTICE = "0".repeat(64);
