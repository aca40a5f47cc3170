/** Published banners: written once, never changed. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { bannerConfigSchema, type BannerConfig } from "./banner-config";

export interface BannerEdition {
  readonly version: number;
  readonly config: BannerConfig;
  readonly fingerprint: string;
  readonly publishedAt: Date;
}

/** One publication at a time: two would take the same number. */
export async function lockBanner(tx: Tx, shop: ShopDomain): Promise<void> {
  const name = `banner:${shop}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

export async function latestBanner(tx: Tx, shop: ShopDomain): Promise<BannerEdition | undefined> {
  const row = await tx.bannerVersion.findFirst({ where: { shop }, orderBy: { version: "desc" } });
  return row ? edition(row) : undefined;
}

export async function bannerEdition(
  tx: Tx,
  shop: ShopDomain,
  version: number,
): Promise<BannerEdition | undefined> {
  const row = await tx.bannerVersion.findUnique({ where: { shop_version: { shop, version } } });
  return row ? edition(row) : undefined;
}

export async function insertBanner(
  tx: Tx,
  shop: ShopDomain,
  { publishedBy, ...banner }: BannerEdition & { readonly publishedBy: string | null },
): Promise<void> {
  await tx.bannerVersion.create({ data: { shop, ...banner, publishedBy } });
}

function edition(row: {
  readonly version: number;
  readonly config: unknown;
  readonly fingerprint: string;
  readonly publishedAt: Date;
}): BannerEdition {
  const { version, fingerprint, publishedAt } = row;
  return { version, fingerprint, publishedAt, config: bannerConfigSchema.parse(row.config) };
}
