/** How the banner that the store's pages are given stands to the one in force. Pure. */
import { z } from "zod";
import { canonicalJson } from "~/lib/canonical-json";
import type { BannerMetafield } from "../banner-metafield";

/** unreachable: not granted, or no answer. Then nothing is known, which is not "in step". */
export const hostBannerStates = ["in-step", "differs", "unreachable"] as const;
export type HostBannerState = (typeof hostBannerStates)[number];

export interface HostBanner {
  readonly state: HostBannerState;
  /** The banner in force that was compared. */
  readonly version: number;
  readonly checkedAt: Date;
  /** When the host last had another and was given ours again; null when it never had. */
  readonly mendedAt: Date | null;
}

/** The order of members is the host's business; everything else has to be as it was sent. */
export function sameBanner(found: unknown, wanted: BannerMetafield): boolean {
  if (found === undefined) return false;
  const sent: unknown = JSON.parse(JSON.stringify(wanted));
  return canonicalJson(found) === canonicalJson(sent);
}

const named = z.object({ page: z.object({ v: z.number().int().nonnegative() }) });

/** The version that the host's copy names; null where there is no copy, or one that names none. */
export function versionNamed(found: unknown): number | null {
  const read = named.safeParse(found);
  return read.success ? read.data.page.v : null;
}
