/** Does what is due with one privacy request. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await services().requests.advanceRequest({ shop, id });
}
