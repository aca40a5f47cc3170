/** What the admin shows of consent. */
import { withShop, type Tx } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { latestBanner } from "./banner-version.store.server";
import type { DecisionCounts } from "./decision-counts";
import type { ConsentNumbers } from "./numbers/consent-numbers";
import { numbersIn } from "./numbers/read-numbers.server";
import { recentDecisions } from "./decision.store.server";
import type { EmbedState } from "./embed-state";
import type { NativeBanner, NativeBannerHost } from "./ports";
import { isPublished, seenThemes } from "./theme-state.store.server";

const DAYS_SHOWN = 30;
const DECISIONS_LISTED = 25;

/** Everything of the consent page that is in our own store. */
export async function readConsent(shop: ShopDomain, { timeZone }: { readonly timeZone: string }) {
  return withShop(shop, async (tx) => {
    const banner = await latestBanner(tx, shop);
    return {
      banner: banner && {
        version: banner.version,
        publishedAt: banner.publishedAt,
        languages: banner.config.languages,
        fingerprint: banner.fingerprint,
        texts: banner.config.texts[banner.config.languages[0] ?? "en"],
      },
      themes: await seenThemes(tx, shop),
      // The same table as the numbers': another would tell by the difference what both hide.
      counts: countsOf(await numbersIn(tx, shop, { days: DAYS_SHOWN, timeZone })),
      decisions: await recentDecisions(tx, shop, DECISIONS_LISTED),
    };
  });
}

export interface BannerStatus {
  /** In the published theme, as last seen. */
  readonly embed: EmbedState;
  readonly themeName: string | null;
  /** 0 before anything was published. */
  readonly version: number;
}

/** The short form, for the home page. */
export async function bannerStatus(tx: Tx, shop: ShopDomain): Promise<BannerStatus> {
  const published = (await seenThemes(tx, shop)).find(isPublished);
  const banner = await latestBanner(tx, shop);
  return {
    embed: published?.embed ?? "unknown",
    themeName: published?.name ?? null,
    version: banner?.version ?? 0,
  };
}

export type NativeBannerView =
  | ({ readonly kind: "seen" } & NativeBanner)
  | { readonly kind: "unreachable"; readonly without: string }
  /** The host did not answer, or had nothing to say. */
  | { readonly kind: "unknown" };

/** The platform's own banner: two banners would ask twice. A host that fails is no failed page. */
export function makeReadNativeBanner(host: NativeBannerHost) {
  return async function readNativeBanner(shop: ShopDomain): Promise<NativeBannerView> {
    try {
      const banner = await host.readNativeBanner(shop);
      return banner ? { kind: "seen", ...banner } : { kind: "unknown" };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return error.code === "scope-missing"
        ? { kind: "unreachable", without: "read_privacy_settings" }
        : { kind: "unknown" };
    }
  };
}

function countsOf({ tables }: ConsentNumbers): DecisionCounts {
  const { rows, totals } = tables.day;
  return { days: rows.map(({ name, counts }) => ({ day: name, counts })), totals: totals.counts };
}
