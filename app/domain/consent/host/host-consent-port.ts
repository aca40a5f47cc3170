import type { ShopDomain } from "~/lib/ids";
import type { HostPlace, HostPolicy } from "./host-policies";

export type WriteOutcome =
  | { readonly kind: "written" }
  /** The host takes no rules while its own banner is on. */
  | { readonly kind: "native-banner-on" };

/** What keeping the host's rules in step needs. Failures are AppErrors; `scope-missing` as ever. */
export interface HostConsentPort {
  readPolicies(
    shop: ShopDomain,
  ): Promise<{ readonly places: readonly HostPlace[]; readonly policies: readonly HostPolicy[] }>;
  /** All or nothing. Throws `host-refused` for anything else than a native banner. */
  writePolicies(shop: ShopDomain, policies: readonly HostPolicy[]): Promise<WriteOutcome>;
  /** For good: the host's API has no way back. */
  disableNativeBanner(shop: ShopDomain): Promise<void>;
}
