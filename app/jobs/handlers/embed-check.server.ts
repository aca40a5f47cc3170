/** Looks whether the banner is on in the published theme, and whether the host's rules are ours. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().consent.checkEmbed(shop);
  await services().consentDesk.checkHostConsent(shop);
}
