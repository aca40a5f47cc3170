import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { advancePreview } from "./advance-preview.server";
import { advanceWriting } from "./advance-writing.server";
import type { RetentionPorts } from "./ports";
import { findRun, withRunLock } from "./run.store.server";

/**
 * Takes a run a few seconds further; what the job `retention.advance` calls. Calling it too often,
 * twice at once or for a run that is over does nothing.
 */
export function makeAdvanceRun(ports: RetentionPorts) {
  return async function advanceRun(shop: ShopDomain, runId: string): Promise<void> {
    await withRunLock(shop, runId, async () => {
      const run = await withShop(shop, (tx) => findRun(tx, shop, runId));
      if (run?.state === "previewing") await advancePreview({ ports, shop, run });
      if (run?.state === "running") await advanceWriting({ ports, shop, run });
    });
  };
}
