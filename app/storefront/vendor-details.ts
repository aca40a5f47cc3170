/** Who is behind each purpose, and which cookies: fetched once, when somebody wants to know. */
import type { BannerDetails, BannerTexts, VendorDetails } from "../domain/consent/model";
import type { State } from "./page";

export interface ShownDetails {
  readonly texts: BannerTexts;
  readonly vendors: readonly VendorDetails[];
  /** Whether the vendors could be had; otherwise none are listed. */
  readonly isKnown: boolean;
  readonly language: string;
}

/** A dialog can't wait for long: then it opens without details. */
const PATIENCE_MS = 2000;

/** What the app knows of this version; undefined where it can't be had, or not in time. */
export async function loadDetails(
  { pageConfig }: State,
  language: string,
): Promise<BannerDetails | undefined> {
  const preview = window.KEPT_PREVIEW;
  if (preview) return preview;
  try {
    const answer = await fetch(`/apps/privacy/banner/${pageConfig.v}/${language}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? ((await answer.json()) as BannerDetails) : undefined;
  } catch {
    return undefined; // offline, blocked or slow: the purposes can be chosen all the same
  }
}
