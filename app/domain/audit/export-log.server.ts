/** The log as lines that `verifyLog` and `npm run audit:verify` read (log-format.ts). */
import { withShop, type Tx } from "~/db.server";
import { realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { eventContent, leafContent } from "./audit-leaf.server";
import { LOG_KIND, type LogLine } from "./log-format";
import { leavesFrom, treeSize, unsealedAfter } from "./log-rows.store.server";
import { sealsBetween } from "./seal.store.server";

/** Rows read at a time. */
const PAGE = 2000;

/** Where an export goes on. `size` is how many leaves there were when it began. */
type Cursor =
  | { readonly part: "sealed"; readonly from: number; readonly size: number }
  | { readonly part: "unsealed"; readonly after: string; readonly size: number };

export interface LogPage {
  readonly lines: readonly LogLine[];
  /** To be handed in for the next page; undefined at the end. */
  readonly next: string | undefined;
}

/**
 * The whole log as it is when the export begins, in transactions of a page each. What is written or
 * sealed meanwhile is not in it, or is in it as not sealed yet.
 */
export async function* exportLog(shop: ShopDomain): AsyncGenerator<LogLine> {
  let cursor: string | undefined;
  do {
    const page = await withShop(shop, (tx) => readLogPage(tx, shop, cursor));
    yield* page.lines;
    cursor = page.next;
  } while (cursor);
}

/** One page of the export; the first without a cursor. */
export async function readLogPage(tx: Tx, shop: ShopDomain, at?: string): Promise<LogPage> {
  if (at === undefined) {
    const header: LogLine = { kind: LOG_KIND, shop, exportedAt: realNow().toISOString() };
    const size = await treeSize(tx, shop);
    return page([header], { part: "sealed", from: 0, size });
  }
  const cursor = JSON.parse(at) as Cursor;
  if (cursor.part === "unsealed") return unsealedPage(tx, shop, cursor);
  const { from, size } = cursor;
  if (from >= size) return unsealedPage(tx, shop, { after: "", size });
  const to = Math.min(from + PAGE, size);
  const lines = await sealedLines(tx, shop, { from, to });
  return page(lines, { part: "sealed", from: to, size });
}

async function sealedLines(
  tx: Tx,
  shop: ShopDomain,
  range: { readonly from: number; readonly to: number },
): Promise<LogLine[]> {
  const seals = await sealsBetween(tx, shop, range);
  const lines: LogLine[] = [];
  for (const { index, eventId, hash, event } of await leavesFrom(tx, shop, range)) {
    while (seals[0] && seals[0].treeSize <= index) lines.push(...seals.splice(0, 1));
    lines.push(
      event
        ? { kind: "event", hash, leaf: leafContent(event, index) }
        : { kind: "hash", hash, index, id: eventId },
    );
  }
  return [...lines, ...seals];
}

async function unsealedPage(
  tx: Tx,
  shop: ShopDomain,
  { after, size }: { readonly after: string; readonly size: number },
): Promise<LogPage> {
  const events = await unsealedAfter(tx, shop, { after, take: PAGE, treeSize: size });
  const lines = events.map((event): LogLine => ({
    kind: "unsealed",
    event: { ...eventContent(event), id: event.id, type: event.type },
  }));
  const last = events.length === PAGE ? events.at(-1) : undefined;
  return page(lines, last && { part: "unsealed", after: last.id, size });
}

function page(lines: readonly LogLine[], next: Cursor | undefined): LogPage {
  return { lines, next: next && JSON.stringify(next) };
}
