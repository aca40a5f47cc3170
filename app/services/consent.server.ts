/** Wires consent's use cases to the host. */
import { DateTime } from "luxon";
import {
  addUpCounts,
  exportRecords,
  findRecords,
  makeCheckEmbed,
  makeKeepBanner,
  makePublishBanner,
  makeReadNativeBanner,
  readBannerDetails,
  readConsent,
  readNumbers,
  readReceipt,
  readRecord,
  offersClearing,
  receiptsOf,
  tidyConsent,
} from "~/domain/consent/index.server";
import type { RecordQuery } from "~/domain/consent/model";
import { shopFacts } from "~/domain/shops/index.server";
import { env } from "~/lib/env.server";
import type { ShopDomain } from "~/lib/ids";
import { jsonLines } from "~/lib/json-lines";
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
    checkBanner: makeKeepBanner(bannerHost).check,
    readNativeBanner: makeReadNativeBanner(nativeBannerHost),
    read: readConsent,
    bannerDetails: readBannerDetails,
    numbers: readNumbers,
    readReceipt,
    offersClearing,
    receiptsOf,
    findRecords: async (reader: StaffReader, query: RecordQuery) =>
      findRecords(reader, await filterOf(reader.shop, query)),
    readRecord,
    exportRecords: recordsFile,
    tidy: tidyConsent,
    addUpCounts,
    switchOnUrl,
  };
}

interface StaffReader {
  readonly shop: ShopDomain;
  readonly staffId: string;
}

/** Days are the shop's own. */
async function filterOf(shop: ShopDomain, { from, to, ...query }: RecordQuery) {
  const zone = (await shopFacts(shop)).timezone ?? "UTC";
  const start = (day: string | undefined) => day && DateTime.fromISO(day, { zone });
  const [first, last] = [start(from), start(to)];
  return {
    ...query,
    from: first ? first.toJSDate() : undefined,
    until: last ? last.plus({ days: 1 }).toJSDate() : undefined,
  };
}

/** The records that a query finds as JSON Lines, whatever page of them was looked at. */
async function* recordsFile(
  wanted: StaffReader & { readonly reason: string; readonly query: RecordQuery },
): AsyncGenerator<Uint8Array> {
  const { query, ...by } = wanted;
  const filter = await filterOf(by.shop, { ...query, before: undefined });
  yield* jsonLines(exportRecords({ ...by, filter }));
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
