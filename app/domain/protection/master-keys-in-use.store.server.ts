/** Which master keys the database needs, and whether this process has them. */
import type { Tx } from "~/db.server";
import { masterKeys } from "~/lib/cipher/master-keys.server";
import { AppError } from "~/lib/errors";
import { shopDomain } from "~/lib/ids";
import { shopKeyPlace } from "./shop-keys.store.server";

export interface MasterKeyInUse {
  readonly fingerprint: string;
  /** Keys of shops that it wraps. */
  readonly keys: number;
  readonly current: boolean;
  readonly known: boolean;
}

interface Sample {
  readonly fingerprint: string;
  readonly keys: bigint;
  readonly shop: string;
  readonly id: string;
  readonly wrapped: string;
}

function samples(tx: Tx): Promise<Sample[]> {
  return tx.$queryRaw<Sample[]>`SELECT * FROM kept_master_samples()`;
}

export async function masterKeysInUse(tx: Tx): Promise<MasterKeyInUse[]> {
  const provider = masterKeys();
  return (await samples(tx)).map(({ fingerprint, keys }) => ({
    fingerprint,
    keys: Number(keys),
    current: fingerprint === provider.current,
    known: provider.knows(fingerprint),
  }));
}

/**
 * Called at start: a missing or wrong master key stops it, and not a shopper's request hours later.
 * Opens one wrapped key of each master key in use. Throws `key-missing` with every fingerprint that
 * is needed and absent, `cannot-open` where a key does not open.
 */
export async function checkMasterKeys(tx: Tx): Promise<void> {
  const provider = masterKeys();
  const all = await samples(tx);
  const missing = all.filter(({ fingerprint }) => !provider.knows(fingerprint));
  if (missing.length > 0) {
    const names = missing.map(({ fingerprint, keys }) => `${fingerprint} (${keys} keys)`);
    throw new AppError(
      "key-missing",
      `The database is sealed with master keys that are not in the keyring: ${names.join(", ")}. ` +
        "Add them to KEPT_MASTER_KEYS after the current one; once `npm run keys -- rotate-master` has ended they can go.",
    );
  }
  for (const { shop, id, wrapped } of all) {
    await provider.unwrap(shopKeyPlace(shopDomain(shop), id), wrapped);
  }
}
