/** Removes what is past its term of the app's own records. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().ownData.tidy(shop);
}
