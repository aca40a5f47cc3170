/** Takes a look over all accounts a step further; it asks for its next turn itself. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await services().inactive.advanceRun(shop, id);
}
