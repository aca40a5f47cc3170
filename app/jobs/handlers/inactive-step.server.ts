/** Takes one unused account a step further: told, minimised, asked for, followed. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await services().inactive.stepAccount(shop, id);
}
