import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { advanceChunks } from "./advance-chunk.server";
import { advancePreview } from "./advance-preview.server";
import { advanceWriting } from "./advance-writing.server";
import { waitAfter } from "./postpone.server";
import type { RetentionPorts } from "./ports";
import { changeRun, findRun, lockRun, withRunLock } from "./run.store.server";
import type { RunWork } from "./writing-work";

/**
 * Takes a run a few seconds further; what the job `retention.advance` calls. Calling it too often,
 * twice at once or for a run that is over does nothing.
 */
export function makeAdvanceRun(ports: RetentionPorts) {
  return async function advanceRun(shop: ShopDomain, runId: string): Promise<void> {
    await withRunLock(shop, runId, async () => {
      const run = await withShop(shop, (tx) => findRun(tx, shop, runId));
      if (!run) return;
      const host = run.scope === "draft-orders" ? ports.drafts : {};
      const work = { shop, run, ports: { ...ports, ...host } };
      if (run.state === "previewing") await advancePreview(work);
      if (run.state === "running") await advanceWriting(work);
      if (run.state === "paused" || run.state === "stopped") await windDown(work);
    });
  };
}

/**
 * Of a run that was paused or stopped, the host may still be writing in bulk: it is told to stop,
 * and what it wrote gets its receipts.
 */
async function windDown(work: RunWork): Promise<void> {
  const { ports, shop, run } = work;
  if (run.nextAt === null) return;
  const open = await advanceChunks(work, { cancel: true }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return 1;
  });
  const wait = waitAfter(1);
  await withShop(shop, async (tx) => {
    const now = await lockRun(tx, shop, run.id);
    if (now?.state !== run.state) return;
    const nextAt = open > 0 ? new Date(ports.clock.domain().getTime() + wait) : null;
    await changeRun(tx, shop, { id: run.id, nextAt });
    if (!nextAt) return;
    const after = new Date(ports.clock.real().getTime() + wait);
    await ports.enqueue(tx, { name: "retention.advance", shop, id: run.id, after });
  });
}
