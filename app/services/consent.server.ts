/** Wires consent's use cases to the host. */
import {
  addUpCounts,
  makeCheckEmbed,
  makePublishBanner,
  makeReadNativeBanner,
  readBannerDetails,
  readConsent,
  readNumbers,
  readReceipt,
  receiptsOf,
  tidyConsent,
} from "~/domain/consent/index.server";
import { shopFacts } from "~/domain/shops/index.server";
import { env } from "~/lib/env.server";
import type { ShopDomain } from "~/lib/ids";
import { MOST_BEACON_BYTES, receiveConsent } from "~/server/receive-consent.server";
import { bannerHost } from "~/shopify/banner-metafield.server";
import { nativeBannerHost } from "~/shopify/privacy-settings.server";
import { themeHost } from "~/shopify/theme-state.server";

export function buildConsentServices() {
  const { publishBanner, ensureBanner } = makePublishBanner(bannerHost);
  return {
    receiveBeacon: receiveConsent,
    mostBeaconBytes: MOST_BEACON_BYTES,
    publishBanner,
    /** Idempotent: for the setup, and to mend a banner that did not reach the theme. */
    ensureBanner: async (shop: ShopDomain, by: { readonly staffId?: string } = {}) =>
      ensureBanner(shop, { ...by, locale: (await shopFacts(shop)).locale }),
    checkEmbed: makeCheckEmbed(themeHost),
    readNativeBanner: makeReadNativeBanner(nativeBannerHost),
    read: readConsent,
    bannerDetails: readBannerDetails,
    numbers: readNumbers,
    readReceipt,
    receiptsOf,
    tidy: tidyConsent,
    addUpCounts,
    switchOnUrl,
  };
}

/**
 * Opens the theme editor with the banner's switch in front: the merchant only has to save. App
 * Bridge takes it from here to the store's own admin.
 * https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration
 */
function switchOnUrl(): string {
  const query = new URLSearchParams({
    context: "apps",
    template: "index",
    activateAppId: `${env().SHOPIFY_API_KEY}/consent`,
  });
  return `shopify://admin/themes/current/editor?${query.toString()}`;
}
