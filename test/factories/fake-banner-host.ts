/** In the host's place: keeps what it is given for each shop, and fails when told to. */
import type { BannerMetafield } from "~/domain/consent/banner-metafield";
import type { BannerHost } from "~/domain/consent/ports";
import type { ShopDomain } from "~/lib/ids";

export interface FakeBannerHost extends BannerHost {
  /** Everything that was given to any shop, in order. */
  readonly given: BannerMetafield[];
  /** What the host has now. Tests change it as somebody else would. */
  readonly copies: Map<ShopDomain, unknown>;
  /** Thrown at every call of that kind while it is set. */
  readonly failing: { read?: Error; put?: Error };
}

export function fakeBannerHost(): FakeBannerHost {
  const given: BannerMetafield[] = [];
  const copies = new Map<ShopDomain, unknown>();
  const failing: FakeBannerHost["failing"] = {};
  return {
    ...{ given, copies, failing },
    async putBanner(shop, banner) {
      if (failing.put) throw failing.put;
      given.push(banner);
      copies.set(shop, JSON.parse(JSON.stringify(banner)));
    },
    async readBanner(shop) {
      if (failing.read) throw failing.read;
      return copies.get(shop);
    },
  };
}
