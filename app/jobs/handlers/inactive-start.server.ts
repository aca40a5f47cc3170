/** Begins a shop's nightly look for unused accounts. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().inactive.startNightly(shop);
}
