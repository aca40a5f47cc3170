import type { Standin } from "../standin";
import type { PendingWebhook } from "./pending";

const MINUTE = 60_000;

/**
 * Eight tries more over four hours (shopify.dev, "Troubleshoot webhooks"); the platform does not
 * publish the single delays. They run on the domain's clock, so that a test can pass them.
 */
export const RETRY_DELAYS_MS: readonly number[] = [
  MINUTE / 6,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  45 * MINUTE,
  60 * MINUTE,
  80 * MINUTE,
];

/** Puts a failed delivery back in line, or gives it up after the last try. */
export function planRetry(standin: Standin, job: PendingWebhook): void {
  const delays = standin.faults.settings.webhookRetryDelaysMs ?? RETRY_DELAYS_MS;
  const delay = delays[job.attempts];
  if (delay === undefined) return;
  const dueAt = new Date(standin.clock.now().getTime() + delay).toISOString();
  standin.state.pendingWebhooks.push({ ...job, attempts: job.attempts + 1, dueAt });
}
