/** Sends one mail that is due. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await services().requests.sendMail({ shop, id });
}
