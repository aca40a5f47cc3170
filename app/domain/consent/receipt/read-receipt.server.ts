/** A shopper's receipt: the record of one decision, and the proof that it is in the log. */
import { withShop, type Tx } from "~/db.server";
import { inclusionProof, proveEvent, sameHash, type Hash } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import { archivedBanner, type ArchivedBanner } from "../banner-archive.store.server";
import { firstLayer, hashOfTexts, shownTexts } from "../banner-texts";
import { wasAsked } from "../decision";
import { decisionLeaf, vendorOf, type DecisionLeaf } from "../decision-leaf";
import { hashOfDecision } from "../decision-intake.store.server";
import { decisionState } from "../decision-state";
import { purposes } from "../purposes";
import { regimeCode, type Regime } from "../regime";
import { publishedVendorTexts } from "../vendor-consent";
import { consentRecord } from "./consent-record";
import { RECEIPT_KIND, type Receipt } from "./receipt-format";
import {
  decisionsOfCustomer,
  nextDecision,
  storedDecision,
  type StoredDecision,
} from "./sealed-decision.store.server";

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface ReceiptOptions {
  /** Looks for what the same browser decided next, too: slow, so for one record and not for all. */
  readonly withNext?: boolean;
}

/** Undefined where there is no such decision; who has the id was given it by their own browser. */
export async function readReceipt(
  shop: ShopDomain,
  decisionId: string,
  { withNext = false }: ReceiptOptions = {},
): Promise<Receipt | undefined> {
  if (!idPattern.test(decisionId)) return undefined;
  const found = await withShop(shop, async (tx) => {
    const stored = await storedDecision(tx, shop, decisionId);
    const banner = stored && (await archivedBanner(tx, shop, stored.row.bannerVersion));
    if (!banner) return undefined;
    return { stored, banner, next: withNext ? await whatCameNext(tx, shop, stored) : undefined };
  });
  return found && makeReceipt(shop, found);
}

type Next = Receipt["next"];

interface Found {
  readonly stored: StoredDecision;
  readonly banner: ArchivedBanner;
  readonly next: Next;
}

async function makeReceipt(shop: ShopDomain, { stored, banner, next }: Found): Promise<Receipt> {
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
    ...(next === undefined ? {} : { next }),
  };
}

/** So that a consent that was taken back later is not shown as if it still held. */
async function whatCameNext(tx: Tx, shop: ShopDomain, { row }: StoredDecision): Promise<Next> {
  const next = await nextDecision(tx, shop, row);
  if (!next) return next;
  return {
    decisionId: next.decisionId,
    decidedAt: next.decidedAt.toISOString(),
    state: decisionState({ ...next, choices: next }),
    withdrawn: purposes.filter((purpose) => row[purpose] && !next[purpose]),
  };
}

/** Null where the record is not in the batch: it is not there yet, or it was changed. */
function placeIn(hashes: readonly Hash[], own: Hash): Receipt["batch"] {
  const index = hashes.findIndex((hash) => sameHash(hash, own));
  if (index < 0) return null;
  const path = inclusionProof(hashes, index).map((hash) => Buffer.from(hash).toString("hex"));
  return { index, size: hashes.length, path };
}

/**
 * Those whose hash the browser sent: of the first layer, of the dialog too, or those about one
 * vendor. None of a signal.
 */
async function textsShown({ config }: ArchivedBanner, decision: DecisionLeaf): Promise<string[]> {
  const { language, regime, textHash, method } = decision;
  if (!wasAsked(method)) return [];
  const vendor = vendorOf(decision);
  if (vendor) return [...(publishedVendorTexts(config, { language, method, vendor }) ?? [])];
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
