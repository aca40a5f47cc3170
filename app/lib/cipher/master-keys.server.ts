/** The process's keyring, read once from the environment. */
import { masterKeyText } from "../env.server";
import { parseKeyring, type Keyring } from "./keyring.server";

let keyring: Keyring | undefined;

/** Throws `key-missing` with what to do when the keyring is absent or malformed. */
export function masterKeys(): Keyring {
  return (keyring ??= parseKeyring(masterKeyText()));
}
