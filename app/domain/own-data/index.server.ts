/**
 * The app's own records: consent, cases, packages, messages, mail and the log's details end by rules,
 * as the store's orders do. Promise 32.
 */
export { controls as ownDataControls } from "./controls.server";
export { makeReadOwnData, type OwnDataView } from "./read-own-data.server";
export { makeTidyOwnData } from "./tidy-own-data.server";
