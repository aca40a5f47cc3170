/** The daily care of a shop's audit log: verified, pruned by its own retention, anchored by mail. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().audit.upkeep(shop);
}
