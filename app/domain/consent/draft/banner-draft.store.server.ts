/** The banner as it is being edited, and the versions it can go back to. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { bannerConfigSchema, type BannerConfig } from "../banner-config";

export interface BannerDraft {
  readonly config: BannerConfig;
  /** The version it was begun from; 0 before the first. */
  readonly basedOn: number;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

export async function readDraft(tx: Tx, shop: ShopDomain): Promise<BannerDraft | undefined> {
  const row = await tx.bannerDraft.findUnique({ where: { shop } });
  if (!row) return undefined;
  const { basedOn, revision, savedAt, savedBy } = row;
  return { basedOn, revision, savedAt, savedBy, config: bannerConfigSchema.parse(row.config) };
}

export async function writeDraft(tx: Tx, shop: ShopDomain, draft: BannerDraft): Promise<void> {
  await tx.bannerDraft.upsert({ where: { shop }, create: { shop, ...draft }, update: draft });
}

export async function deleteDraft(tx: Tx, shop: ShopDomain): Promise<void> {
  await tx.bannerDraft.deleteMany({ where: { shop } });
}

export interface BannerPublication {
  readonly version: number;
  readonly publishedAt: Date;
  /** The host's id of the person; null for the app itself. */
  readonly publishedBy: string | null;
}

/** Newest first. */
export async function publications(tx: Tx, shop: ShopDomain): Promise<BannerPublication[]> {
  return tx.bannerVersion.findMany({
    where: { shop },
    select: { version: true, publishedAt: true, publishedBy: true },
    orderBy: { version: "desc" },
    take: 50,
  });
}
