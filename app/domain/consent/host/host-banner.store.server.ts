/** What was found when the host's copy of the banner was last compared. */
import { z } from "zod";
import type { Tx } from "~/db.server";
import { lastUpkeep, markUpkeep } from "~/domain/upkeep/index.server";
import type { ShopDomain } from "~/lib/ids";
import { hostBannerStates, type HostBanner } from "./host-banner";

const NAME = "banner.in-step";

const detailSchema = z.object({
  state: z.enum(hostBannerStates),
  version: z.number().int(),
  mendedAt: z.iso.datetime().nullable(),
});

/** As last compared; undefined before the first look. */
export async function readHostBanner(tx: Tx, shop: ShopDomain): Promise<HostBanner | undefined> {
  const mark = await lastUpkeep(tx, shop, NAME);
  if (!mark) return undefined;
  const { mendedAt, ...detail } = detailSchema.parse(mark.detail);
  return { ...detail, checkedAt: mark.at, mendedAt: mendedAt === null ? null : new Date(mendedAt) };
}

/** Replaces what was found before: the audit log has what changed. */
export async function saveHostBanner(
  tx: Tx,
  shop: ShopDomain,
  { checkedAt, mendedAt, ...found }: HostBanner,
): Promise<void> {
  const detail = { ...found, mendedAt: mendedAt?.toISOString() ?? null };
  await markUpkeep(tx, shop, { name: NAME, at: checkedAt, detail });
}

/** One result at a time: two would report the same change twice. */
export async function lockHostBanner(tx: Tx, shop: ShopDomain): Promise<void> {
  const name = `host-banner:${shop}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
