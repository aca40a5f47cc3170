/**
 * Keeps what the store's pages are given in step with the banner in force: read back after every
 * publication, compared every day, and given again where it differs.
 */
import { withShop, type Tx } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { measureControl } from "~/domain/evidence/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { bannerMetafield } from "../banner-metafield";
import { latestBanner, type BannerEdition } from "../banner-version.store.server";
import type { BannerHost } from "../ports";
import { bannerInStep } from "./banner-in-step-control.server";
import { sameBanner, versionNamed, type HostBanner, type HostBannerState } from "./host-banner";
import { lockHostBanner, readHostBanner, saveHostBanner } from "./host-banner.store.server";

interface Look {
  readonly state: HostBannerState;
  /** The version that the host's copy named; null where it had none, or could not be read. */
  readonly found: number | null;
  /** Why the host could not be read, or did not take ours. */
  readonly failure?: AppError;
}

interface Result extends Look {
  /** The banner in force that the look was about. */
  readonly version: number;
  /** What was found before ours was given again. */
  readonly before?: Look;
}

export function makeKeepBanner(host: BannerHost) {
  /**
   * Gives a banner to the theme and reads it back. Throws where it could not be given; where it
   * could not be read, that is what is recorded, and the next look finds out.
   */
  async function give(shop: ShopDomain, edition: BannerEdition): Promise<void> {
    await settle(shop, await putAndLook(shop, edition));
  }

  /**
   * Compares, and gives ours again where the host has another; undefined before there is a banner.
   * A host that is away is recorded as not known, and thrown, so that the job comes back.
   */
  async function check(shop: ShopDomain): Promise<HostBannerState | undefined> {
    const edition = await inForce(shop);
    if (!edition) return undefined;
    const seen = await look(shop, edition);
    // Published in between: what was seen is no drift.
    if (seen.state === "differs" && (await inForce(shop))?.version !== edition.version) {
      return check(shop);
    }
    const result = seen.state === "differs" ? await mend(shop, edition, seen) : seen;
    await settle(shop, { version: edition.version, ...result });
    if (result.failure?.retryable) throw result.failure;
    return result.state;
  }

  async function look(shop: ShopDomain, edition: BannerEdition): Promise<Look> {
    try {
      const copy = await host.readBanner(shop);
      const isOurs = sameBanner(copy, bannerMetafield(edition.config, edition));
      return { state: isOurs ? "in-step" : "differs", found: versionNamed(copy) };
    } catch (error) {
      return { state: "unreachable", found: null, failure: hostFailure(error) };
    }
  }

  async function mend(shop: ShopDomain, edition: BannerEdition, before: Look) {
    try {
      return { ...(await putAndLook(shop, edition)), before };
    } catch (error) {
      return { ...before, before, failure: hostFailure(error) };
    }
  }

  /**
   * The last banner that is given has to be the one in force, also where one was published while
   * this one was under way: whoever gives looks afterwards whether there is a newer one.
   */
  async function putAndLook(shop: ShopDomain, edition: BannerEdition): Promise<Result> {
    await host.putBanner(shop, bannerMetafield(edition.config, edition));
    const newest = await inForce(shop);
    if (newest && newest.version !== edition.version) return putAndLook(shop, newest);
    return { ...(await look(shop, edition)), version: edition.version };
  }

  return { give, check };
}

function inForce(shop: ShopDomain): Promise<BannerEdition | undefined> {
  return withShop(shop, (tx) => latestBanner(tx, shop));
}

/** What is no failure of the host is a bug of ours, and must not pass for one. */
function hostFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

/** Writes down what was found, and tells of it where it turned. */
async function settle(shop: ShopDomain, result: Result): Promise<void> {
  const { state, version } = result;
  const turned = await withShop(shop, async (tx) => {
    await lockHostBanner(tx, shop);
    const before = await readHostBanner(tx, shop);
    // A slow look at a banner that was replaced meanwhile has nothing to say any more.
    if (before && before.version > version) return false;
    const checkedAt = domainNow();
    const isMended = result.before !== undefined && state === "in-step";
    const mendedAt = isMended ? checkedAt : (before?.mendedAt ?? null);
    await saveHostBanner(tx, shop, { state, version, checkedAt, mendedAt });
    return tell(tx, shop, { result, before });
  });
  // Within the hour the promise would say the opposite of what was just seen.
  if (turned) await measureControl(shop, bannerInStep);
}

/** Answers whether the state turned. The first look that finds ours is no turn: it was just given. */
async function tell(
  tx: Tx,
  shop: ShopDomain,
  { result, before }: { readonly result: Result; readonly before: HostBanner | undefined },
): Promise<boolean> {
  const { state, version } = result;
  if (result.before) {
    const detail = { version, found: result.before.found, to: state };
    const event = { type: "host-banner.put-again", actor: { kind: "system" }, detail } as const;
    await recordAudit(tx, shop, event);
  }
  const alarm = { kind: "host-banner-differs", key: "theme" } as const;
  if (state === "in-step") await closeAlert(tx, shop, alarm);
  if (state === "differs") await openAlert(tx, shop, { ...alarm, detail: { version } });
  const from = before?.state ?? "in-step";
  if (from === state) return false;
  const detail = { version, from: before?.state ?? "unknown", to: state };
  const event = { type: "host-banner.changed", actor: { kind: "platform" }, detail } as const;
  await recordAudit(tx, shop, event);
  return true;
}
