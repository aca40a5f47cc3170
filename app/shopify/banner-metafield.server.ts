/** Implements consent's `BannerHost`. */
import type { BannerHost } from "~/domain/consent/ports";
import { AppError } from "~/lib/errors";
import { hostClient } from "./client.server";
import { AppAccessDocument } from "./generated/app-access";
import { PutBannerDocument } from "./generated/put-banner";
import { ReadBannerDocument } from "./generated/read-banner";

export const bannerHost: BannerHost = {
  async putBanner(shop, banner) {
    const client = hostClient(shop);
    const { currentAppInstallation } = await client.run(AppAccessDocument, {});
    const { metafieldsSet } = await client.run(PutBannerDocument, {
      metafields: [
        {
          ownerId: currentAppInstallation.id,
          namespace: "kept",
          key: "banner",
          type: "json",
          value: JSON.stringify(banner),
        },
      ],
    });
    const [refusal] = metafieldsSet?.userErrors ?? [];
    if (refusal)
      throw new AppError("host-refused", `metafieldsSet refused: ${refusal.code ?? "?"}`);
  },

  async readBanner(shop) {
    const { currentAppInstallation } = await hostClient(shop).run(ReadBannerDocument, {});
    return currentAppInstallation.metafield?.jsonValue;
  },
};
