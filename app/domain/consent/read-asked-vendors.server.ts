import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { latestBanner } from "./banner-version.store.server";
import { purposeWords } from "./trackers/purpose-words/purpose-words";
import type { VendorPurpose } from "./vendor";

/** A vendor whom visitors are asked about, in words for staff. */
export interface AskedVendor {
  readonly id: string;
  readonly name: string;
  readonly purpose: VendorPurpose;
  /** What it does; undefined where nobody said. */
  readonly use: string | undefined;
}

/**
 * Everybody whom the published banner asks consent for: who may have recorded what visitors did.
 * Undefined before a banner is published, which is not the same as nobody.
 */
export async function readAskedVendors(
  tx: Tx,
  shop: ShopDomain,
): Promise<readonly AskedVendor[] | undefined> {
  const published = await latestBanner(tx, shop);
  const words = purposeWords("en");
  return published?.config.vendors
    .filter(({ purpose }) => purpose !== "necessary")
    .map(({ id, name, purpose, use }) => ({
      ...{ id, name, purpose },
      use: use === null ? undefined : words[use],
    }));
}
