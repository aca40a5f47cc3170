/** Looks for trackers that ran before consent. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().consentDesk.watchLeaks(shop);
}
