/**
 * What the intake needs to know of a shop's published banners, remembered: versions never change.
 *
 * For minutes only, because a shop that was forgotten and has come back counts from one again, and
 * because a later version may supersede one.
 */
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { textHash } from "./banner-texts";
import type { BannerConfig } from "./banner-config";
import { archivedBanner } from "./banner-archive.store.server";
import { regimeCode, regimes, type Regime } from "./regime";

export interface KnownEdition {
  readonly config: BannerConfig;
  readonly noticeHash: string;
  /** When a banner was published that asks for more. */
  readonly supersededAt: Date | undefined;
  /** IANA name: the shop's days are counted in it. */
  readonly timeZone: string;
  /** Whether the hash is that of what it says there, on its first layer or on both. */
  says(language: string, regime: Regime, hash: string): boolean;
}

const REMEMBER_MS = 5 * 60_000;
const remembered = new Map<string, Promise<KnownEdition | undefined>>();
let since = 0;

/** Undefined where the shop never published such a version: that is asked again each time. */
export async function knownEdition(
  shop: ShopDomain,
  version: number,
): Promise<KnownEdition | undefined> {
  if (performance.now() - since > REMEMBER_MS) {
    remembered.clear();
    since = performance.now();
  }
  const key = `${shop} ${version}`;
  const reading = remembered.get(key) ?? readEdition(shop, version);
  remembered.set(key, reading);
  const edition = await reading.catch((error: unknown) => {
    remembered.delete(key);
    throw error;
  });
  if (!edition) remembered.delete(key);
  return edition;
}

async function readEdition(shop: ShopDomain, version: number): Promise<KnownEdition | undefined> {
  const banner = await withShop(shop, (tx) => archivedBanner(tx, shop, version));
  if (!banner) return undefined;
  const said = new Set<string>();
  for (const [language, texts] of Object.entries(banner.config.texts)) {
    for (const regime of regimes) {
      if (regime === "none") continue;
      for (const layer of ["first", "dialog"] as const) {
        said.add(`${language} ${regime} ${await textHash(texts, regimeCode(regime), layer)}`);
      }
    }
  }
  return { ...banner, says: (...place) => said.has(place.join(" ")) };
}
