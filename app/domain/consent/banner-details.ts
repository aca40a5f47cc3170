/** What the dialog shows beyond purposes: who is behind each, and which cookies. */
import type { BannerConfig } from "./banner-config";
import type { BannerTexts } from "./banner-texts";
import type { StoredItem, VendorPurpose } from "./vendor";

export interface VendorDetails {
  readonly id: string;
  readonly name: string;
  readonly purpose: VendorPurpose;
  /** What it does, in the visitor's language. */
  readonly use: string | undefined;
  readonly addresses: readonly string[];
  readonly stores: readonly StoredItem[];
  readonly policy: string | null;
}

/** Fetched when the dialog is opened: `/apps/privacy/banner/<version>/<language>`. */
export interface BannerDetails {
  /** Texts that the merchant has changed, of both layers. */
  readonly texts: Partial<BannerTexts>;
  readonly vendors: readonly VendorDetails[];
}

/** `useWords` says in the visitor's language what a vendor does. */
export function bannerDetails(
  { vendors }: Pick<BannerConfig, "vendors">,
  texts: Partial<BannerTexts>,
  useWords: Readonly<Record<string, string>>,
): BannerDetails {
  return {
    texts,
    vendors: vendors.map(({ id, name, purpose, use, addresses, stores, policy }) => ({
      ...{ id, name, purpose, addresses, stores, policy },
      use: use === null ? undefined : useWords[use],
    })),
  };
}
