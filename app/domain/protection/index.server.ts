/**
 * Sealing of what the app must keep, and pseudonyms for those it is about.
 *
 * Three levels: a master key (keyring) wraps each shop's keys; a shop's data key wraps a key per
 * case; destroying a key makes everything under it unreadable, in backups too, because backups hold
 * no master key. Promises 10 and 33.
 */
export { createCaseKey, destroyCaseKeys, wrapFresh } from "./case-keys.store.server";
export {
  currentKey,
  ensureShopKeys,
  forgetUnwrappedKeys,
  shopKeys,
} from "./shop-keys.store.server";
export { sealField, openField, type FieldPlace } from "./sealed-field.server";
export { pseudonym, contactIndex, tombstoneHash } from "./pseudonym.server";
export { checkMasterKeys, masterKeysInUse } from "./master-keys-in-use.store.server";
export { keyState, type KeyState } from "./key-state.server";
export { advanceRotation, type ReportRotation } from "./rotation/advance-rotation.server";
export { everyShop, listRotations, type RotationKind } from "./rotation/rotation.store.server";
export { makeStartRotation, type StartedRotation } from "./rotation/start-rotation.server";
export { catchUpWithLedger } from "./ledger/catch-up-with-ledger.server";
export { noteErasedPerson, noteForgottenShop } from "./ledger/erasure-notes.store.server";
export { flushErasures } from "./ledger/flush-erasures.server";
