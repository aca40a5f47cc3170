/** Looks at a shop's doors, and at the clocks of its incidents. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().security.watch(shop);
  await services().incidents.watchClocks(shop);
}
