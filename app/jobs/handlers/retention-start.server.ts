/** Begins a shop's nightly run of its retention rules. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().retention.startScheduled(shop);
}
