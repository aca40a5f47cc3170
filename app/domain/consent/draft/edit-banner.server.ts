/**
 * Editing a banner: a draft nobody sees, checked, compared with what is published, and published.
 *
 * Drafts count their savings, so that two people at once do not overwrite each other unnoticed.
 */
import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { findShop } from "~/domain/shops/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { bannerConfigSchema, defaultBanner, type BannerConfig } from "../banner-config";
import { bannerEdition, latestBanner, lockBanner } from "../banner-version.store.server";
import { blocksPublishing, checkBanner } from "../check/check-banner";
import type { Finding } from "../check/finding";
import {
  deleteDraft,
  publications,
  readDraft,
  writeDraft,
  type BannerDraft,
  type BannerPublication,
} from "./banner-draft.store.server";
import { diffBanner, type BannerDiff } from "./diff-banner";
import type { PublishOutcome, SaveOutcome } from "./outcomes";

export interface BannerDesk {
  /** The draft; what is published where there is none. */
  readonly config: BannerConfig;
  /** 0 where nothing is saved as a draft. */
  readonly revision: number;
  readonly draft: Pick<BannerDraft, "basedOn" | "savedAt" | "savedBy"> | undefined;
  /** 0 before the first publication. */
  readonly publishedVersion: number;
  readonly findings: readonly Finding[];
  /** From what is published to the draft. */
  readonly diff: BannerDiff;
  readonly history: readonly BannerPublication[];
}

export async function readBannerDesk(shop: ShopDomain): Promise<BannerDesk> {
  return withShop(shop, async (tx) => {
    const published = await latestBanner(tx, shop);
    const draft = await readDraft(tx, shop);
    const locale = await localeOf(tx, shop);
    const base = published?.config ?? defaultBanner(locale);
    const config = draft?.config ?? base;
    return {
      config,
      revision: draft?.revision ?? 0,
      draft,
      publishedVersion: published?.version ?? 0,
      findings: checkBanner(config, { locale }),
      diff: diffBanner(base, config),
      history: await publications(tx, shop),
    };
  });
}

export async function saveBannerDraft(
  shop: ShopDomain,
  {
    staffId,
    config,
    revision,
  }: { readonly staffId: string; readonly config: unknown; readonly revision: number },
): Promise<SaveOutcome> {
  const read = bannerConfigSchema.safeParse(config);
  return withShop(shop, async (tx) => {
    await mayManage(tx, shop, staffId);
    if (!read.success) {
      const problems = read.error.issues.map(
        ({ path, message }) => `${path.join(" › ") || "banner"}: ${message}`,
      );
      return { kind: "invalid", problems: [...new Set(problems)].slice(0, 10) };
    }
    return saveIn(tx, shop, { staffId, revision, config: read.data });
  });
}

/** Changes a part of what is being edited. */
export async function changeBannerDraft(
  shop: ShopDomain,
  staffId: string,
  change: (config: BannerConfig) => BannerConfig,
): Promise<SaveOutcome> {
  const desk = await readBannerDesk(shop);
  return saveBannerDraft(shop, { staffId, config: change(desk.config), revision: desk.revision });
}

/** An old version becomes the draft; what was in the draft is gone. */
export async function restoreBanner(
  shop: ShopDomain,
  { staffId, version }: { readonly staffId: string; readonly version: number },
): Promise<SaveOutcome> {
  return withShop(shop, async (tx) => {
    await mayManage(tx, shop, staffId);
    const edition = await bannerEdition(tx, shop, version);
    if (!edition) throw new AppError("not-found", `There is no version ${version} of the banner`);
    const revision = (await readDraft(tx, shop))?.revision ?? 0;
    return saveIn(tx, shop, { staffId, revision, config: edition.config });
  });
}

export async function dropBannerDraft(shop: ShopDomain, staffId: string): Promise<void> {
  await withShop(shop, async (tx) => {
    await mayManage(tx, shop, staffId);
    const draft = await readDraft(tx, shop);
    if (!draft) return;
    await deleteDraft(tx, shop);
    await recordAudit(tx, shop, {
      type: "banner.draft-dropped",
      actor: { kind: "staff", id: staffId },
      detail: { basedOn: draft.basedOn },
    });
  });
}

type PublishBanner = (
  shop: ShopDomain,
  by: { readonly config: BannerConfig; readonly staffId: string },
) => Promise<number>;

/** Publishes exactly the revision that was looked at, unless its check has errors. */
export function makePublishDraft(publishBanner: PublishBanner) {
  return async function publishDraft(
    shop: ShopDomain,
    { staffId, revision }: { readonly staffId: string; readonly revision: number },
  ): Promise<PublishOutcome> {
    const { draft, locale } = await withShop(shop, async (tx) => {
      await mayManage(tx, shop, staffId);
      return { draft: await readDraft(tx, shop), locale: await localeOf(tx, shop) };
    });
    if (!draft) return { kind: "nothing-to-publish" };
    if (draft.revision !== revision) return { kind: "conflict" };
    const findings = checkBanner(draft.config, { locale });
    if (blocksPublishing(findings)) return { kind: "blocked", findings };
    const config = { ...draft.config, source: "merchant" as const };
    const version = await publishBanner(shop, { config, staffId });
    await withShop(shop, async (tx) => {
      await lockBanner(tx, shop);
      const now = await readDraft(tx, shop);
      // What was saved meanwhile is a draft of its own.
      if (now?.revision === revision) await deleteDraft(tx, shop);
    });
    return { kind: "published", version };
  };
}

async function saveIn(
  tx: Tx,
  shop: ShopDomain,
  {
    staffId,
    config,
    revision,
  }: { readonly staffId: string; readonly config: BannerConfig; readonly revision: number },
): Promise<SaveOutcome> {
  await lockBanner(tx, shop);
  const draft = await readDraft(tx, shop);
  if ((draft?.revision ?? 0) !== revision) return { kind: "conflict" };
  const basedOn = draft?.basedOn ?? (await latestBanner(tx, shop))?.version ?? 0;
  const next = revision + 1;
  await writeDraft(tx, shop, {
    ...{ config, basedOn, revision: next },
    ...{ savedAt: domainNow(), savedBy: staffId },
  });
  await recordAudit(tx, shop, {
    type: "banner.draft-saved",
    actor: { kind: "staff", id: staffId },
    detail: { revision: next, basedOn },
  });
  return { kind: "saved", revision: next };
}

async function mayManage(tx: Tx, shop: ShopDomain, staffId: string): Promise<void> {
  await requirePermission(tx, shop, { staffId, permission: "manage-banner" });
}

async function localeOf(tx: Tx, shop: ShopDomain): Promise<string | null> {
  return (await findShop(tx, shop))?.locale ?? null;
}
