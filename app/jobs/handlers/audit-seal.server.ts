/** Seals what a shop's log has gained since the last seal. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().audit.seal(shop);
}
