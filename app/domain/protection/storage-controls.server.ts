/** What the storage can prove about what is in it: ciphertexts, keys, backups. */
import type { Tx } from "~/db.server";
import type { Control } from "~/domain/evidence/model";
import { masterKeys } from "~/lib/cipher/master-keys.server";
import { erasureLedger } from "~/lib/erasure-ledger.server";
import { keyAges, lastBackup, storedCiphertexts, waitingNotes } from "./storage-state.store.server";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Measured by the hour (jobs/sweep): a result outlives one missed turn, and not two. */
const FRESH_MS = 2.5 * HOUR_MS;
/** A data key older than this is due to be replaced (NIST SP 800-57 part 1, 5.3.6: up to two years). */
const KEY_DAYS = 730;
/** A day and a half: a nightly backup that failed once is noticed in the morning. */
const BACKUP_HOURS = 36;
/** The worker empties the notes every second. */
const NOTE_HOURS = 1;

const storedEncrypted: Control<Tx> = {
  id: "protection.stored-encrypted",
  promises: [10],
  title: "Everything sealed is ciphertext under a key that is known",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop) {
    const stored = await storedCiphertexts(tx, shop);
    const facts = { ...stored };
    if (stored.clear > 0) {
      return { state: "broken", facts, because: "A sealed column holds something in clear." };
    }
    return stored.orphaned === 0
      ? { state: "kept", facts, because: "Every value names a key that the shop has." }
      : { state: "broken", facts, because: "Some values are left whose key was destroyed." };
  },
};

const keysYoung: Control<Tx> = {
  id: "protection.keys",
  promises: [10],
  title: "Keys are replaced in time, and master keys stay outside the database",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now) {
    const { dataKeySince, retired, masters } = await keyAges(tx, shop);
    if (!dataKeySince) {
      return { state: "broken", facts: { retired }, because: "The shop has no data key." };
    }
    const days = Math.floor((now.getTime() - dataKeySince.getTime()) / DAY_MS);
    const { current } = masterKeys();
    const old = masters.filter((fingerprint) => fingerprint !== current).length;
    const facts = { dataKeyDays: days, retiredDataKeys: retired, olderMasterKeys: old };
    return days <= KEY_DAYS
      ? { state: "kept", facts, because: `The data key is ${days} days old.` }
      : { state: "broken", facts, because: `The data key is older than ${KEY_DAYS} days.` };
  },
};

const backedUp: Control<Tx> = {
  id: "protection.backups",
  promises: [10, 33],
  title: "Backups are encrypted, recent, and cannot bring back who was erased",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, _shop, now) {
    const last = await lastBackup(tx);
    const waiting = await waitingNotes(tx);
    if (!erasureLedger()) {
      return { state: "unknown", facts: {}, because: "No backups by this app are set up." };
    }
    const hours = (at: Date) => (now.getTime() - at.getTime()) / HOUR_MS;
    const facts = {
      lastBackup: last?.at.toISOString() ?? null,
      bytes: last?.bytes ?? null,
      erasuresToBeWritten: waiting.count,
    };
    if (waiting.oldest && hours(waiting.oldest) > NOTE_HOURS) {
      return { state: "broken", facts, because: "The erasure ledger is not being written." };
    }
    if (!last) return { state: "unknown", facts, because: "There has been no backup yet." };
    return hours(last.at) <= BACKUP_HOURS
      ? {
          state: "kept",
          facts,
          because: "The last backup is recent, and erasures are written down.",
        }
      : { state: "broken", facts, because: "The last backup is too old." };
  },
};

export const storageControls: readonly Control<Tx>[] = [storedEncrypted, keysYoung, backedUp];
