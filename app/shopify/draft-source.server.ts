/** Implements the retention engine's `OrderSource` for draft orders. */
import type { FreshOrder, OrderFacts, RetentionAccess } from "~/domain/retention/model";
import type { OrderSource, ScanFile } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { readBulkFile } from "./bulk-file.server";
import { scanState, startBulkScan } from "./bulk-scan.server";
import { hostClient, hostLimit, shopLimit } from "./client.server";
import { toFreshDraft, toScannedDraft } from "./draft-facts.server";
import { CountDraftsDocument } from "./generated/count-drafts";
import {
  RetentionFreshDraftsDocument,
  type RetentionDraftFactsFragment,
} from "./generated/retention-fresh-drafts";
import { RetentionDraftsDocument } from "./generated/retention-drafts.bulk";
import { grantedScopes } from "./granted-scopes.server";
import { isOrder } from "./order-facts.server";
import { pages } from "./pages";

/** Only a shop's own orders say whether a completed draft may go: they are read with what access there is. */
const EVERYTHING: RetentionAccess = { allOrders: true, returns: true, disputes: true, write: true };

export const draftSource: OrderSource = {
  grantedScopes,
  countOrders: countDrafts,
  startScan: (shop) => startBulkScan(shop, RetentionDraftsDocument.text),
  scanState,
  readScan,
  readOrders: readDrafts,
  // What is left is asked of all of a draft: any part of it can be changed.
  readBack: (shop, drafts) => readDrafts(shop, drafts, EVERYTHING),
  restoreRate: (shop) => hostLimit(shop)?.restoreRate,
  rateLimit: shopLimit,
};

/** So many that a call asks for less than a single query may cost. */
const FRESH_AT_ONCE = 10;

async function countDrafts(shop: ShopDomain): Promise<number> {
  const { draftOrdersCount } = await hostClient(shop).run(CountDraftsDocument, {});
  if (draftOrdersCount?.precision === "EXACT") return draftOrdersCount.count;
  throw new AppError("host-unavailable", "The host did not count its drafts.", { retryable: true });
}

async function* readScan(
  file: ScanFile,
  access: RetentionAccess,
): AsyncGenerator<readonly OrderFacts[]> {
  for await (const families of readBulkFile(file)) {
    yield families.map(({ root }) => toScannedDraft(root as RetentionDraftFactsFragment, access));
  }
}

async function readDrafts(
  shop: ShopDomain,
  ids: readonly OrderGid[],
  access: RetentionAccess,
): Promise<ReadonlyMap<OrderGid, FreshOrder>> {
  const client = hostClient(shop, { patient: true });
  const found = new Map<OrderGid, FreshOrder>();
  for (const page of pages(ids, FRESH_AT_ONCE)) {
    const { nodes } = await client.run(RetentionFreshDraftsDocument, { ids: page });
    for (const node of nodes) {
      if (isOrder(node)) found.set(node.id as OrderGid, toFreshDraft(node, access));
    }
  }
  return found;
}
