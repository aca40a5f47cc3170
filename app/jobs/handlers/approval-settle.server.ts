/** Moves an approval on when its wait is over, and starts what was approved. */
import { services } from "~/services.server";
import type { JobPayload } from "../contract";

export async function handle(job: JobPayload): Promise<void> {
  await services().approvals.settle(job);
}
