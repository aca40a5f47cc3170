/** Takes a retention run a few seconds further; it asks for its next turn itself. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await services().retention.advanceRun(shop, id);
}
