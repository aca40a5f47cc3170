/**
 * Who holds the master keys. The keyring in the environment is one implementation; a cloud KMS is
 * another: `wrap` and `unwrap` are its two calls, and the key itself never leaves it.
 */
import { AppError } from "../errors";
import type { Keyring } from "./keyring.server";
import { keyFingerprintIn, openBytes, seal, type SealPlace } from "./seal.server";

export interface MasterKeyProvider {
  /** Fingerprint of the master key that wraps from now on. */
  readonly current: string;
  /** Whether what this master key wrapped can be unwrapped. */
  knows(fingerprint: string): boolean;
  /** Under the current master key, bound to its place; the text names the master key. */
  wrap(place: SealPlace, key: Buffer): Promise<string>;
  /** Throws `key-missing` for a master key it does not hold, `cannot-open` for a changed text. */
  unwrap(place: SealPlace, wrapped: string): Promise<Buffer>;
}

export function keyringProvider(keyring: Keyring): MasterKeyProvider {
  return {
    current: keyring.current.fingerprint,
    knows: (fingerprint) => keyring.fingerprints.includes(fingerprint),
    wrap: async (place, key) => seal(keyring.current, place, key),
    unwrap: async (place, wrapped) => {
      const fingerprint = keyFingerprintIn(wrapped);
      if (fingerprint !== undefined) return openBytes(keyring.find(fingerprint), place, wrapped);
      throw new AppError("cannot-open", `${place.model} ${place.row} is not a wrapped key.`);
    },
  };
}
