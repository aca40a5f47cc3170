/** Has the host do what one customer chose, and reads it back. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await services().accountChoices.bringInStep(shop, id);
}
