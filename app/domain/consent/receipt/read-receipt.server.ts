/** A shopper's receipt: the record of one decision, and the proof that it is in the log. */
import { withShop } from "~/db.server";
import { inclusionProof, proveEvent, sameHash, type Hash } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import { archivedBanner, type ArchivedBanner } from "../banner-archive.store.server";
import { firstLayer, hashOfTexts, shownTexts } from "../banner-texts";
import { wasAsked } from "../decision";
import { decisionLeaf, type DecisionLeaf } from "../decision-leaf";
import { hashOfDecision } from "../decision-intake.store.server";
import { regimeCode, type Regime } from "../regime";
import { consentRecord } from "./consent-record";
import { RECEIPT_KIND, type Receipt } from "./receipt-format";
import {
  decisionsOfCustomer,
  storedDecision,
  type StoredDecision,
} from "./sealed-decision.store.server";

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined where there is no such decision; who has the id was given it by their own browser. */
export async function readReceipt(
  shop: ShopDomain,
  decisionId: string,
): Promise<Receipt | undefined> {
  if (!idPattern.test(decisionId)) return undefined;
  const found = await withShop(shop, async (tx) => {
    const stored = await storedDecision(tx, shop, decisionId);
    const banner = stored && (await archivedBanner(tx, shop, stored.row.bannerVersion));
    return banner && { stored, banner };
  });
  return found && makeReceipt(shop, found);
}

async function makeReceipt(
  shop: ShopDomain,
  { stored, banner }: { readonly stored: StoredDecision; readonly banner: ArchivedBanner },
): Promise<Receipt> {
  const { row, batchId, hashes } = stored;
  const decision = decisionLeaf(shop, banner.noticeHash, row);
  const at = domainNow();
  return {
    kind: RECEIPT_KIND,
    issuedAt: at.toISOString(),
    record: consentRecord(decision, { vendors: banner.config.vendors, at }),
    decision,
    notice: { published: banner.notice, shown: await textsShown(banner, decision) },
    batch: placeIn(hashes, hashOfDecision(shop, banner.noticeHash, row)),
    proof: batchId ? ((await proveEvent(shop, batchId)) ?? null) : null,
  };
}

/** Null where the record is not in the batch: it is not there yet, or it was changed. */
function placeIn(hashes: readonly Hash[], own: Hash): Receipt["batch"] {
  const index = hashes.findIndex((hash) => sameHash(hash, own));
  if (index < 0) return null;
  const path = inclusionProof(hashes, index).map((hash) => Buffer.from(hash).toString("hex"));
  return { index, size: hashes.length, path };
}

/** Those whose hash the browser sent: of the first layer, or of the dialog too. None of a signal. */
async function textsShown(
  { config }: ArchivedBanner,
  { language, regime, textHash, method }: DecisionLeaf,
): Promise<string[]> {
  if (!wasAsked(method)) return [];
  const texts = config.texts[language];
  if (!texts) return [];
  const code = regimeCode(regime as Regime);
  const first = firstLayer(texts, code);
  return [...((await hashOfTexts(first)) === textHash ? first : shownTexts(texts, code))];
}

const RECEIPTS_LISTED = 10;

/** The newest choices made while this customer was logged in, newest first. */
export async function receiptsOf(shop: ShopDomain, customerGid: CustomerGid) {
  const of = { customerGid, take: RECEIPTS_LISTED };
  return withShop(shop, (tx) => decisionsOfCustomer(tx, shop, of));
}
