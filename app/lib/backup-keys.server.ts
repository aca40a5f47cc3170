/**
 * Keys of backups and of the erasure ledger: a keyring apart from the master keys, so that neither a
 * backup alone nor the master keys alone open anything.
 */
import { createHmac, hkdfSync } from "node:crypto";
import { parseKeyring, type Keyring } from "./cipher/keyring.server";
import { backupKeyText, masterKeyText } from "./env.server";
import { AppError } from "./errors";

let keyring: Keyring | undefined;

/** Undefined where no backups are set up. Throws `key-missing` when the keyring is not right. */
export function backupKeys(): Keyring | undefined {
  if (keyring) return keyring;
  const text = backupKeyText();
  if (text === undefined) return undefined;
  const read = parseKeyring(text);
  const masters = parseKeyring(masterKeyText()).fingerprints;
  if (read.fingerprints.some((fingerprint) => masters.includes(fingerprint))) {
    throw new AppError(
      "key-missing",
      "BACKUP_KEYS holds a master key: a backup would then open with what it protects. Make a key of its own.",
    );
  }
  return (keyring = read);
}

/** The ledger's own key, derived, so that its digests say nothing about a backup's key. */
export function ledgerDigest(backupKey: Buffer, text: string): string {
  const key = Buffer.from(hkdfSync("sha256", backupKey, "", "kept erasure ledger", 32));
  return createHmac("sha256", key).update(text).digest("hex").slice(0, 32);
}
