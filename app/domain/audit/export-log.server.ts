/** The log as lines that `verifyLog` and `npm run audit:verify` read (log-format.ts). */
import { withShop } from "~/db.server";
import { realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { eventContent, leafContent } from "./audit-leaf.server";
import { leavesFrom, treeSize, unsealedAfter } from "./log-rows.store.server";
import { LOG_KIND, type LogLine } from "./log-format";
import { sealsBetween } from "./seal.store.server";

/** Rows read at a time. */
const PAGE = 2000;

/**
 * The whole log as it is when the export begins. What is written or sealed meanwhile is not in it,
 * or is in it as not sealed yet.
 */
export async function* exportLog(shop: ShopDomain): AsyncGenerator<LogLine> {
  yield { kind: LOG_KIND, shop, exportedAt: realNow().toISOString() };
  const size = await withShop(shop, (tx) => treeSize(tx, shop));
  for (let from = 0; from < size; from += PAGE) {
    yield* sealedPage(shop, { from, to: Math.min(from + PAGE, size) });
  }
  let after = "";
  for (;;) {
    const page = { after, take: PAGE, treeSize: size };
    const events = await withShop(shop, (tx) => unsealedAfter(tx, shop, page));
    for (const event of events) {
      yield { kind: "unsealed", event: { ...eventContent(event), id: event.id, type: event.type } };
    }
    const end = events.at(-1);
    if (!end || events.length < PAGE) return;
    after = end.id;
  }
}

async function* sealedPage(
  shop: ShopDomain,
  range: { readonly from: number; readonly to: number },
): AsyncGenerator<LogLine> {
  const { rows, seals } = await withShop(shop, async (tx) => ({
    rows: await leavesFrom(tx, shop, range),
    seals: await sealsBetween(tx, shop, range),
  }));
  for (const { index, eventId, hash, event } of rows) {
    while (seals[0] && seals[0].treeSize <= index) yield* seals.splice(0, 1);
    yield event
      ? { kind: "event", hash, leaf: leafContent(event, index) }
      : { kind: "hash", hash, index, id: eventId };
  }
  yield* seals;
}
