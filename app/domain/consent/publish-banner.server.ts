/** Puts a banner in force: archived first, then handed to the theme. */
import { createHash } from "node:crypto";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { Actor } from "~/domain/audit/model";
import { requirePermission } from "~/domain/staff/index.server";
import { canonicalJson } from "~/lib/canonical-json";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { askedAbout, asksForMore } from "./asked-about";
import { bannerConfigSchema, defaultBanner, type BannerConfig } from "./banner-config";
import {
  insertBanner,
  latestBanner,
  lockBanner,
  type BannerEdition,
} from "./banner-version.store.server";
import { makeKeepBanner } from "./host/keep-banner.server";
import type { BannerHost } from "./ports";

/**
 * Says what a consent to this banner covers. As long as nothing is asked that the banner before did
 * not ask, its consents hold. A new one is made with the version, so that a vendor who left and
 * came back is asked about again. Eight hexadecimal digits tell a few dozen editions apart, and
 * every page carries them.
 */
function fingerprintOf(
  config: BannerConfig,
  version: number,
  latest: BannerEdition | undefined,
): string {
  const asked = askedAbout(config);
  if (latest && !asksForMore(asked, askedAbout(latest.config))) return latest.fingerprint;
  const content = canonicalJson([version, asked]);
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}

export function makePublishBanner(host: BannerHost) {
  const { give } = makeKeepBanner(host);

  /**
   * Archives the banner and gives it to the theme, in this order: a decision on it is only accepted
   * when its texts can be shown later. The same banner again is no new version, but is given to the
   * theme again, so that a failed attempt is mended by repeating it. What the theme then has is read
   * back: where that fails or differs the publication stands, and `consent.banner-in-step` says so.
   */
  async function publishBanner(
    shop: ShopDomain,
    { config, staffId }: { readonly config: BannerConfig; readonly staffId?: string },
  ): Promise<number> {
    const edition = await archive(shop, bannerConfigSchema.parse(config), staffId);
    await give(shop, edition);
    return edition.version;
  }

  /**
   * A shop has a banner from its first minute, and keeps the merchant's own. Ours is renewed when a
   * new version of the app words it better: the scripts in the theme already say the new words.
   */
  async function ensureBanner(
    shop: ShopDomain,
    { locale, staffId }: { readonly locale: string | null; readonly staffId?: string },
  ): Promise<number> {
    const latest = await withShop(shop, (tx) => latestBanner(tx, shop));
    const isOwn = latest?.config.source === "merchant";
    const config = isOwn ? latest.config : defaultBanner(locale);
    return publishBanner(shop, { config, ...(staffId === undefined ? {} : { staffId }) });
  }

  return { publishBanner, ensureBanner };
}

function archive(
  shop: ShopDomain,
  config: BannerConfig,
  staffId: string | undefined,
): Promise<BannerEdition> {
  return withShop(shop, async (tx) => {
    if (staffId !== undefined) {
      await requirePermission(tx, shop, { staffId, permission: "manage-banner" });
    }
    await lockBanner(tx, shop);
    const latest = await latestBanner(tx, shop);
    if (latest && sameConfig(latest.config, config)) return latest;
    const version = (latest?.version ?? 0) + 1;
    const fingerprint = fingerprintOf(config, version, latest);
    const edition = { version, config, fingerprint, publishedAt: domainNow() };
    await insertBanner(tx, shop, { ...edition, publishedBy: staffId ?? null });
    const actor: Actor =
      staffId === undefined ? { kind: "system" } : { kind: "staff", id: staffId };
    await recordAudit(tx, shop, {
      type: "banner.published",
      actor,
      detail: { version, fingerprint },
    });
    return edition;
  });
}

function sameConfig(one: BannerConfig, other: BannerConfig): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
