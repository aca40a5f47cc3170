/** Compares what the store's pages are given with the banner in force, and gives it again where it differs. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().consent.checkBanner(shop);
}
