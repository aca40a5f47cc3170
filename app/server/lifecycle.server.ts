/** What must be right before the first request, and what is put away after the last. */
import { asPlatform, assertFencedRole, disconnectDatabase, pingDatabase } from "~/db.server";
import {
  catchUpWithLedger,
  checkMasterKeys,
  flushErasures,
} from "~/domain/protection/index.server";
import { stopQueueSender } from "~/jobs/queue.server";
import { masterKeys } from "~/lib/cipher/master-keys.server";
import { env } from "~/lib/env.server";

/** Throws an error that says what to do when keys, role or database are not as they must be. */
export async function startApplication(): Promise<{ ping(): Promise<void> }> {
  env();
  masterKeys();
  await pingDatabase();
  await assertFencedRole();
  await asPlatform(checkMasterKeys);
  await catchUpWithLedger();
  await flushErasures();
  return { ping: pingDatabase };
}

export async function stopApplication(): Promise<void> {
  await stopQueueSender();
  await disconnectDatabase();
}
