/** Follows an erasure that a retention rule asks the store's platform for. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await services().retention.followErasure(shop, id);
}
