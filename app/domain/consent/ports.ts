/** What consent needs of the host. Failures are AppErrors; `scope-missing` names what is missing. */
import type { ShopDomain } from "~/lib/ids";
import type { BannerMetafield } from "./banner-metafield";

export interface BannerHost {
  /** Puts the banner where the theme block reads it. */
  putBanner(shop: ShopDomain, banner: BannerMetafield): Promise<void>;
  /** What the theme block reads there now, as JSON of whatever shape; undefined where nothing is. */
  readBanner(shop: ShopDomain): Promise<unknown>;
}

/** A theme of the store and the file in which it keeps its settings. */
export interface HostTheme {
  readonly id: string;
  readonly name: string;
  /** The one shoppers see. */
  readonly published: boolean;
  readonly role: string;
  /** `config/settings_data.json`; undefined where the host gave none. */
  readonly settings: string | undefined;
}

export interface HostThemes {
  /** The app's own name in the addresses of its blocks; null where the host gives none. */
  readonly appHandle: string | null;
  readonly themes: readonly HostTheme[];
}

export interface ThemeHost {
  readThemes(shop: ShopDomain): Promise<HostThemes>;
}

export interface NativeBanner {
  readonly enabled: boolean;
  /** The platform itself decides where it is shown. */
  readonly autoManaged: boolean;
}

export interface NativeBannerHost {
  /** Undefined where the platform says nothing of it. */
  readNativeBanner(shop: ShopDomain): Promise<NativeBanner | undefined>;
}

export type { HostConsentPort } from "./host/host-consent-port";

export type { AccountHost } from "./account/account-host";
