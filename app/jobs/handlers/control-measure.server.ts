/** Measures a shop's controls: the proof behind the promises, renewed before it grows stale. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle({ shop }: JobPayload): Promise<void> {
  await services().evidence.measure(shop);
}
