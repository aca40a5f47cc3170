/**
 * The daily care of a shop's own traces: the audit log verified, pruned by its own retention and
 * anchored by mail; old security events and handled messages removed.
 */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().security.tidy(shop);
  await services().audit.upkeep(shop);
}
