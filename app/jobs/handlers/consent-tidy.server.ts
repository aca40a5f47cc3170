/** The daily care of a shop's decisions: months ahead, old records sealed, those at their end removed. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().consent.tidy(shop);
}
