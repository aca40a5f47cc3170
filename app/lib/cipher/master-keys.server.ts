/** The process's master keys, read once from the environment. */
import { masterKeyText } from "../env.server";
import { parseKeyring } from "./keyring.server";
import { keyringProvider, type MasterKeyProvider } from "./master-key-provider.server";

let provider: MasterKeyProvider | undefined;

/** Throws `key-missing` with what to do when the keyring is absent or malformed. */
export function masterKeys(): MasterKeyProvider {
  return (provider ??= keyringProvider(parseKeyring(masterKeyText())));
}

/** Takes another holder of master keys: a cloud KMS at start, another keyring in a test. */
export function useMasterKeys(other: MasterKeyProvider | undefined): void {
  provider = other;
}
