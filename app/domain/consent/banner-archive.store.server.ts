/** A published banner exactly as it was archived, and what came after it. */
import { createHash } from "node:crypto";
import type { Tx } from "~/db.server";
import { canonicalJson } from "~/lib/canonical-json";
import type { ShopDomain } from "~/lib/ids";
import { bannerConfigSchema, type BannerConfig } from "./banner-config";

export interface ArchivedBanner {
  readonly version: number;
  readonly publishedAt: Date;
  /** As it was published: what its hash is over, whatever later versions of the app add to it. */
  readonly notice: unknown;
  /** SHA-256 (hex) of its canonical JSON. */
  readonly noticeHash: string;
  readonly config: BannerConfig;
  /** When the first banner was published that asks for more. */
  readonly supersededAt: Date | undefined;
  readonly timeZone: string;
}

export async function archivedBanner(
  tx: Tx,
  shop: ShopDomain,
  version: number,
): Promise<ArchivedBanner | undefined> {
  const row = await tx.bannerVersion.findUnique({
    where: { shop_version: { shop, version } },
    include: { owner: { select: { timezone: true } } },
  });
  if (!row) return undefined;
  const next = await tx.bannerVersion.findFirst({
    where: { shop, version: { gt: version }, fingerprint: { not: row.fingerprint } },
    orderBy: { version: "asc" },
    select: { publishedAt: true },
  });
  return {
    version,
    publishedAt: row.publishedAt,
    notice: row.config,
    noticeHash: hashOfNotice(row.config),
    config: bannerConfigSchema.parse(row.config),
    supersededAt: next?.publishedAt,
    timeZone: row.owner.timezone ?? "UTC",
  };
}

export function hashOfNotice(notice: unknown): string {
  return createHash("sha256").update(canonicalJson(notice)).digest("hex");
}
