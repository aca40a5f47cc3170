import { withoutShop } from "~/db.server";
import { erasureLedger } from "~/lib/erasure-ledger.server";
import { holdMark, moveMark, takeNotes } from "./erasure-notes.store.server";

let running: Promise<number> | undefined;

/**
 * Moves what was noted to the ledger. Answers how many entries it wrote, on the disk by then. Several
 * processes may call it at once: one writes, the others follow. After a crash in between, lines are
 * written twice, which changes nothing.
 */
export function flushErasures(): Promise<number> {
  return (running ??= flushAll().finally(() => (running = undefined)));
}

async function flushAll(): Promise<number> {
  const ledger = erasureLedger();
  if (!ledger) return 0;
  let written = 0;
  for (;;) {
    const batch = await withoutShop(async (tx) => {
      const looked = await takeNotes(tx);
      if (looked.entries.length === 0) return 0;
      await holdMark(tx);
      // Whoever held it before may have taken these.
      const { entries, remove } = await takeNotes(tx);
      if (entries.length === 0) return 0;
      await remove();
      await moveMark(tx, ledger.append(entries));
      return entries.length;
    });
    if (batch === 0) return written;
    written += batch;
  }
}
