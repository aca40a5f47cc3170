/** Implements consent's `NativeBannerHost`. */
import type { NativeBannerHost } from "~/domain/consent/ports";
import { hostClient } from "./client.server";
import { NativeBannerDocument } from "./generated/native-banner";

export const nativeBannerHost: NativeBannerHost = {
  async readNativeBanner(shop) {
    const { privacySettings } = await hostClient(shop).run(NativeBannerDocument, {});
    return privacySettings.banner ?? undefined;
  },
};
