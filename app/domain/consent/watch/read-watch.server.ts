/** What the watch has seen, sorted for a person: leaks, what to classify, what the banner names. */
import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { BannerConfig } from "../banner-config";
import { latestBanner } from "../banner-version.store.server";
import { classifierFor } from "./classify";
import type { Leak } from "./judge-leaks";
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
  const from = dayBefore(domainNow(), LOOK_BACK_DAYS - 1);
  return withShop(shop, async (tx) => {
    const vendors = (config ?? (await latestBanner(tx, shop))?.config)?.vendors ?? [];
    const samples = await sampledSince(tx, shop, from);
    const seen = await seenSince(tx, shop, from);
    return {
      ...sortSightings(seen, classifierFor(vendors)),
      leaks: await currentLeaks(tx, shop),
      sampled: samples.reduce((sum, { pages }) => sum + pages, 0),
      days: LOOK_BACK_DAYS,
    };
  });
}
