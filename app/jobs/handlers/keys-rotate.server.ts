/** Carries the replacement of a shop's keys on. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop, id }: JobPayload): Promise<void> {
  await services().keys.advance({ shop, id });
}
