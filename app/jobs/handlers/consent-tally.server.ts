/** Adds up what a shop's beacons counted since the last time. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().consent.addUpCounts(shop);
}
