import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { StandinOptions, StandinState } from "../context";
import { shopProfiles } from "../seed/plans";
import { seedShop } from "../seed/seed-shop";
import type { PendingWebhook } from "../webhooks/pending";
import { readJsonFile, writeJsonFile } from "./atomic-file";
import { Journal } from "./journal";
import { openShop } from "./open-shop";
import type { ShopSettings, ShopState } from "./shop-state";

interface Seed {
  today: string;
  orders: number;
}

interface Document {
  shops: Record<string, ShopSettings>;
  pendingWebhooks: PendingWebhook[];
}

export interface OpenState extends StandinState {
  save(): void;
  close(): void;
}

/**
 * Opens the state kept under `options.dir`, or seeds it.
 *
 * `seed.json` fixes the day and the number of orders of the first start, so that a later start
 * makes the same shop; `journal.jsonl` has changed orders and customers, `shops.json` the rest.
 */
export function openState(options: StandinOptions, appScopes: string[]): OpenState {
  if (options.fresh) rmSync(options.dir, { recursive: true, force: true });
  mkdirSync(join(options.dir, "bulk"), { recursive: true });
  const seed = openSeed(options);
  const journal = new Journal(options.dir);
  const path = join(options.dir, "shops.json");
  const saved = readJsonFile<Document>(path);
  const shops = new Map<string, ShopState>();
  for (const profile of shopProfiles(seed)) {
    const { domain } = profile.plan;
    const settings = saved?.shops[domain] ?? seedShop(profile, appScopes);
    failInterrupted(settings);
    shops.set(domain, openShop(settings, profile.plan, journal));
  }
  const pendingWebhooks = saved?.pendingWebhooks ?? [];
  const save = () => {
    writeJsonFile(path, { shops: Object.fromEntries(shops), pendingWebhooks });
  };
  return { shops, pendingWebhooks, save, close: () => journal.close() };
}

/** Bulk operations do not survive their process: they have failed. */
function failInterrupted({ bulkOperations }: ShopSettings): void {
  for (const operation of bulkOperations) {
    if (!["CREATED", "RUNNING", "CANCELING"].includes(operation.status)) continue;
    operation.status = "FAILED";
    operation.errorCode = "INTERNAL_SERVER_ERROR";
  }
}

function openSeed({ dir, orders }: StandinOptions): Seed {
  const path = join(dir, "seed.json");
  const saved = readJsonFile<Seed>(path);
  if (saved) return saved;
  const seed = { today: `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`, orders };
  writeJsonFile(path, seed);
  return seed;
}
