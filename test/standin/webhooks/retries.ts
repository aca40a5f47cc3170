import type { Standin } from "../standin";
import { deliver } from "./deliver";

const LOOK_EVERY_MS = 200;

/** Tries again what is due, until the stand-in stops. */
export function runRetries(standin: Standin): void {
  let saved = standin.state.pendingWebhooks.length;
  const timer = setInterval(() => {
    standin.underWay.track(retryDue(standin));
    // A thousand failures in a row are written once, not a thousand times.
    const waiting = standin.state.pendingWebhooks.length;
    if (waiting !== saved) standin.save();
    saved = waiting;
  }, LOOK_EVERY_MS);
  timer.unref();
  standin.stopping.addEventListener("abort", () => clearInterval(timer));
}

async function retryDue(standin: Standin): Promise<void> {
  const { pendingWebhooks } = standin.state;
  const now = standin.clock.now().toISOString();
  const due = pendingWebhooks.filter(({ dueAt }) => dueAt <= now);
  if (due.length === 0) return;
  const later = pendingWebhooks.filter(({ dueAt }) => dueAt > now);
  pendingWebhooks.splice(0, pendingWebhooks.length, ...later);
  await Promise.all(due.map((job) => deliver(standin, job, { retry: true })));
  standin.save();
}
