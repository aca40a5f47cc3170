/** Wires the merchant's side of consent: the banner's draft, the watch, and the host's own rules. */
import {
  changeBannerDraft,
  compareBanners,
  dropBannerDraft,
  hostConsentStatus,
  makeHostConsent,
  makePublishBanner,
  makePublishDraft,
  makeWatchLeaks,
  readBannerDesk,
  readCookieTable,
  readWatch,
  recordObservation,
  restoreBanner,
  saveBannerDraft,
  setRegionRule,
} from "~/domain/consent/index.server";
import { enqueue } from "~/jobs/queue.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { bannerHost } from "~/shopify/banner-metafield.server";
import { hostConsentPort } from "~/shopify/consent-policies.server";

export function buildConsentDeskServices() {
  const { publishBanner } = makePublishBanner(bannerHost);
  const publishDraft = makePublishDraft(publishBanner);
  const hostConsent = makeHostConsent({ host: hostConsentPort, enqueue });
  return {
    readBanner: readBannerDesk,
    compare: compareBanners,
    cookieTable: readCookieTable,
    saveDraft: saveBannerDraft,
    changeDraft: changeBannerDraft,
    restore: restoreBanner,
    dropDraft: dropBannerDraft,
    setRegionRule,
    /** The host's own pixels follow at once; a host that is away is found by the next look. */
    publish: async (shop: ShopDomain, by: Parameters<typeof publishDraft>[1]) => {
      const outcome = await publishDraft(shop, by);
      if (outcome.kind === "published") await followHost(shop, () => hostConsent.write(shop));
      return outcome;
    },
    readWatch,
    recordObservation,
    watchLeaks: makeWatchLeaks({ enqueue }),
    hostConsentStatus,
    checkHostConsent: hostConsent.check,
    writeHostConsent: hostConsent.write,
    disableNativeBanner: hostConsent.disableNativeBanner,
  };
}

async function followHost(shop: ShopDomain, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    logger().warn({ err: error, shop }, "consent rules could not be written to the host");
  }
}
