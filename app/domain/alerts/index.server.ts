export { openAlert, closeAlert, openAlerts } from "./alert.store.server";
export type { AlertKind } from "./model";
