/** What the dialog fetches when a shopper opens it: of one version, which never changes. */
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { bannerDetails, type BannerDetails } from "./banner-details";
import { changedTexts } from "./banner-metafield";
import { bannerEdition } from "./banner-version.store.server";
import { purposeWords } from "./trackers/purpose-words/purpose-words";

/** Undefined where the shop never published such a version, or not in that language. */
export async function readBannerDetails(
  shop: ShopDomain,
  { version, language }: { readonly version: number; readonly language: string },
): Promise<BannerDetails | undefined> {
  const edition = await withShop(shop, (tx) => bannerEdition(tx, shop, version));
  if (!edition?.config.languages.includes(language)) return undefined;
  const { config } = edition;
  return bannerDetails(config, changedTexts(config, language), purposeWords(language));
}
