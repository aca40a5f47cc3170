/** Brings a database that is older than the erasure ledger to where the ledger is. */
import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { asPlatform, withoutShop, withShop } from "~/db.server";
import { realNow } from "~/lib/clock.server";
import { erasureLedger, type ErasureLedger, type LedgerEntry } from "~/lib/erasure-ledger.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { everyShop } from "../rotation/rotation.store.server";
import { forgetUnwrappedKeys } from "../shop-keys.store.server";
import { moveMark, readMark, shopHashOf } from "./erasure-notes.store.server";
import { markReplayed, repeatErasure, unreplayedRestores } from "./repeat-erasures.store.server";

export interface CaughtUp {
  /** Lines of the ledger that this database did not have in it. */
  readonly entries: number;
}

/**
 * Called at every start, before anything else looks at the database. The database knows how much of
 * the ledger it has in it; one that was restored, by our command or as a copy of a disk, knows less
 * than there is, and what is missing is erased again.
 *
 * Throws `unavailable` when the ledger is absent, or shorter than what the database has seen of it:
 * then nobody can say what would have to be erased, and the app must not start.
 */
export async function catchUpWithLedger(): Promise<CaughtUp> {
  const { mark, restores } = await withoutShop(async (tx) => ({
    mark: await readMark(tx),
    restores: await unreplayedRestores(tx),
  }));
  const ledger = erasureLedger();
  if (!ledger) {
    if (mark === 0 && restores === 0) return { entries: 0 };
    throw new AppError(
      "unavailable",
      "This database needs its erasure ledger: without it, persons who were erased would be back after a restore. Set ERASURE_LEDGER and BACKUP_KEYS.",
    );
  }
  assertWhole(ledger, { mark, restores });
  if (ledger.size() === 0) begin(ledger);
  const entries = await replayAll(ledger, mark);
  await withoutShop(async (tx) => {
    await moveMark(tx, ledger.size());
    await markReplayed(tx, realNow());
  });
  if (entries > 0) logger().warn({ entries }, "erasures were repeated from the ledger");
  return { entries };
}

function assertWhole(
  ledger: ErasureLedger,
  { mark, restores }: { readonly mark: number; readonly restores: number },
): void {
  const size = ledger.size();
  if (size < mark || (restores > 0 && size === 0)) {
    throw new AppError(
      "unavailable",
      `The erasure ledger ${ledger.path} has ${size} bytes, the database has seen ${mark}: part of it is missing, or it is another one. Put the right file in place.`,
    );
  }
  try {
    accessSync(size > 0 ? ledger.path : dirname(ledger.path), constants.W_OK);
  } catch (cause) {
    throw new AppError("unavailable", `ERASURE_LEDGER ${ledger.path} cannot be written.`, {
      cause,
    });
  }
}

/** A ledger is never empty, so that a lost one is not mistaken for one in which nothing stands. */
function begin(ledger: ErasureLedger): void {
  ledger.append([{ at: realNow().toISOString(), kind: "begin", shop: "", values: [] }]);
}

async function replayAll(ledger: ErasureLedger, mark: number): Promise<number> {
  if (ledger.size() <= mark) return 0;
  const shops = await asPlatform(everyShop);
  const byHash = new Map<string, ShopDomain>();
  const knownKeys = new Set<string>();
  let entries = 0;
  for await (const entry of ledger.read(mark)) {
    if (entry.kind === "begin") continue;
    entries += 1;
    const fingerprint = entry.shop.split(":")[0] ?? "";
    if (!knownKeys.has(fingerprint)) {
      knownKeys.add(fingerprint);
      for (const shop of shops) byHash.set(shopHashOf(shop, fingerprint), shop);
    }
    const shop = byHash.get(entry.shop);
    if (shop) await repeat(shop, entry);
  }
  return entries;
}

async function repeat(shop: ShopDomain, entry: LedgerEntry): Promise<void> {
  try {
    await withShop(shop, (tx) => repeatErasure(tx, shop, entry));
  } catch (error) {
    // A shop that an earlier line had forgotten has no keys to compare persons with.
    if (!(error instanceof AppError && error.code === "key-missing")) throw error;
  }
  if (entry.kind === "shop") forgetUnwrappedKeys(shop);
}
