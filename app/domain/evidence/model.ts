/** Promises, the controls that keep them, and what is known about both. Safe in a browser. */
export type { Control, ControlState, Grade, Measurement } from "./control";
export {
  judgePromise,
  promiseStates,
  type JudgedPromise,
  type PromiseState,
} from "./judge-promise";
export { promiseGroups, storePromises, type PromiseGroup, type StorePromise } from "./promises";
export { publicStatements, type PublicStatement } from "./public-statements";
export { publicTexts } from "./public-texts/all";
export { readControl, type ControlReading } from "./read-control";
