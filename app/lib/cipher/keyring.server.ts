/**
 * Master keys: `name:base64 of 32 bytes`, newest first, separated by commas or lines.
 *
 * The first seals, all of them open. A key is recognised in ciphertext by its fingerprint, so that
 * rotation is a look-up and a wrong key is named instead of tried.
 */
import { hash } from "node:crypto";
import { AppError } from "../errors";

export interface MasterKey {
  readonly name: string;
  /** First 12 hex digits of SHA-256 over the key; says which key, reveals nothing of it. */
  readonly fingerprint: string;
  readonly key: Buffer;
}

export interface Keyring {
  readonly current: MasterKey;
  /** Of all keys, the current one first. */
  readonly fingerprints: readonly string[];
  /** Throws `key-missing` with the fingerprint when the ring does not hold the key. */
  find(fingerprint: string): MasterKey;
}

const entryPattern = /^([A-Za-z0-9_-]{1,40}):([A-Za-z0-9+/_-]{43}=?)$/;

/** Reads a keyring. Throws `key-missing` that says which entry is wrong and how to make a key. */
export function parseKeyring(text: string): Keyring {
  const entries = text
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .map(parseEntry);
  const [current] = entries;
  if (!current) throw new AppError("key-missing", `The keyring is empty. ${howToMake}`);
  const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  if (byFingerprint.size !== entries.length) {
    throw new AppError("key-missing", "The keyring holds the same key twice; remove one.");
  }
  return {
    current,
    fingerprints: [...byFingerprint.keys()],
    find(fingerprint) {
      const found = byFingerprint.get(fingerprint);
      if (found) return found;
      throw new AppError(
        "key-missing",
        `Key ${fingerprint} is not in the keyring (it has ${[...byFingerprint.keys()].join(", ")}). Add the key this data was sealed with.`,
      );
    },
  };
}

const howToMake = 'Make a key with: echo "main:$(openssl rand -base64 32)"';

function parseEntry(entry: string, at: number): MasterKey {
  const match = entryPattern.exec(entry);
  const key = match?.[2] ? Buffer.from(match[2], "base64") : undefined;
  if (!match?.[1] || key?.length !== 32) {
    throw new AppError(
      "key-missing",
      `Entry ${at + 1} of the keyring is not "name:base64 of 32 bytes". ${howToMake}`,
    );
  }
  return { name: match[1], key, fingerprint: fingerprintOf(key) };
}

export function fingerprintOf(key: Buffer): string {
  return hash("sha256", key).slice(0, 12);
}
