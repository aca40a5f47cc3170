/** Reads again what the host says of a shop, the granted scopes included. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().shops.refreshShop(shop);
}
