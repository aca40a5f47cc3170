/** A banner in force that names vendors, as a merchant publishes it. */
import { defaultBanner } from "~/domain/consent/banner-config";
import { makePublishBanner } from "~/domain/consent/index.server";
import type { Vendor } from "~/domain/consent/model";
import type { ShopDomain } from "~/lib/ids";
import { fakeBannerHost } from "./fake-banner-host";

export function buildVendor(id: string, over: Partial<Vendor> = {}): Vendor {
  return {
    ...{ id, name: id, purpose: "analytics", use: "statistics", policy: null },
    ...{ addresses: [`${id}.example`], stores: [], grade: "inserted" },
    ...over,
  };
}

export async function publishVendors(shop: ShopDomain, vendors: readonly Vendor[]): Promise<void> {
  const config = { ...defaultBanner("en"), source: "merchant" as const, vendors: [...vendors] };
  await makePublishBanner(fakeBannerHost()).publishBanner(shop, { config });
}
