/**
 * Finds what is due and sees to it that a job exists for it.
 *
 * Jobs are only the fast way: rows say what is due and when, so work survives a lost job, a lost
 * queue and a moved clock.
 */
import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { JobName } from "./contract";
import {
  findDueRows,
  findForgottenShops,
  findLiveShops,
  type DueRow,
} from "./due-rows.store.server";
import { queueContents } from "./queue-contents.store.server";

/** Adds jobs; those that wait already are not added again. */
export type AddJobs = (name: JobName, rows: readonly DueRow[]) => Promise<void>;

const HOUR_MS = 3600_000;

/** Looks that every installed shop gets from time to time, in milliseconds of domain time. */
const regular = {
  // Before the controls are measured: one of them is about what was seen.
  "consent.watch": HOUR_MS,
  "control.measure": HOUR_MS,
  "embed.check": 6 * HOUR_MS,
  "banner.check": 24 * HOUR_MS,
  "shop.refresh": 24 * HOUR_MS,
  "audit.upkeep": 24 * HOUR_MS,
  "consent.tidy": 24 * HOUR_MS,
  "own-data.tidy": 24 * HOUR_MS,
  "security.watch": HOUR_MS / 12,
} satisfies Partial<Record<JobName, number>>;

export type RegularJobName = keyof typeof regular;

export interface Sweep {
  /** Answers how many rows were found due. Concurrent calls share one run. */
  run(): Promise<number>;
}

export function createSweep(addJobs: AddJobs): Sweep {
  const lastRegular = new Map<RegularJobName, number>();
  let running: Promise<number> | undefined;

  async function sweep(): Promise<number> {
    const now = domainNow();
    let found = 0;
    for (const [name, rows] of await findDueRows(now)) {
      found += rows.length;
      if (rows.length > 0) await addJobs(name, rows);
    }
    await addRegular(now.getTime());
    await forgetJobs();
    return found;
  }

  async function addRegular(now: number): Promise<void> {
    const names = (Object.keys(regular) as RegularJobName[]).filter(
      (name) => now - (lastRegular.get(name) ?? -Infinity) >= regular[name],
    );
    if (names.length === 0) return;
    const shops = await findLiveShops();
    for (const name of names) {
      if (shops.length > 0) await addJobs(name, shops.map(wholeShop));
      lastRegular.set(name, now);
    }
  }

  /** A forgotten shop is forgotten by the queue as well. */
  async function forgetJobs(): Promise<void> {
    for (const shop of await findForgottenShops()) {
      await withShop(shop, (tx) => queueContents.removeAll(tx, shop));
    }
  }

  return {
    run: () => (running ??= sweep().finally(() => (running = undefined))),
  };
}

/** Work about a shop as a whole carries the shop as its id. */
function wholeShop(shop: ShopDomain): DueRow {
  return { shop, id: shop };
}
