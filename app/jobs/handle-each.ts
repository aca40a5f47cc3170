/** A job may name several rows of one shop that came together: see `EnqueueMany`. */
import type { JobPayload } from "./contract";
import type { Handler } from "./handler-of";

/**
 * Handles them one by one, in their order. One row's failure does not keep the others waiting; the
 * job fails with the first of the failures, and comes back: handlers bear being repeated.
 */
export async function handleEach(
  { shop, id, more = [] }: JobPayload,
  handle: Handler,
): Promise<void> {
  const failures: unknown[] = [];
  for (const each of [id, ...more]) {
    try {
      await handle({ shop, id: each });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
