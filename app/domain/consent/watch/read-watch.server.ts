/** What the watch has seen, sorted for a person: leaks, what to classify, what the banner names. */
import { withShop, type Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { BannerConfig } from "../banner-config";
import { latestBanner } from "../banner-version.store.server";
import type { Vendor } from "../vendor";
import { classifierFor } from "./classify";
import type { Leak } from "./judge-leaks";
import { isPlainlySeen } from "./reporting-advice";
import { sampledSince, seenSince } from "./sighting.store.server";
import { sortSightings, type SortedSightings } from "./sort-sightings";
import { currentLeaks, dayBefore, LOOK_BACK_DAYS } from "./watch-leaks.server";

export interface WatchView extends SortedSightings {
  readonly leaks: readonly Leak[];
  readonly sampled: number;
  readonly days: number;
}

/** `config` is what is being edited: what it names need not be classified again. */
export async function readWatch(
  shop: ShopDomain,
  { config }: { readonly config?: BannerConfig | undefined } = {},
): Promise<WatchView> {
  return withShop(shop, async (tx) => {
    const vendors = (config ?? (await latestBanner(tx, shop))?.config)?.vendors ?? [];
    return {
      ...(await sortedSightings(tx, shop, vendors)),
      leaks: await currentLeaks(tx, shop),
      days: LOOK_BACK_DAYS,
    };
  });
}

async function sortedSightings(tx: Tx, shop: ShopDomain, vendors: readonly Vendor[]) {
  const from = dayBefore(domainNow(), LOOK_BACK_DAYS - 1);
  const samples = await sampledSince(tx, shop, from);
  const seen = await seenSince(tx, shop, from);
  return {
    ...sortSightings(seen, classifierFor(vendors)),
    sampled: samples.reduce((sum, { pages }) => sum + pages, 0),
  };
}

/** Whether the published banner names the shop's tools, or enough pages have shown that there are none. */
export async function areToolsNamed(tx: Tx, shop: ShopDomain): Promise<boolean> {
  const vendors = (await latestBanner(tx, shop))?.config.vendors ?? [];
  if (vendors.length > 0) return true;
  const { suggestions, unknown, sampled } = await sortedSightings(tx, shop, vendors);
  return isPlainlySeen(sampled) && suggestions.length === 0 && unknown.length === 0;
}
