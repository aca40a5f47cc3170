export { openAlert, closeAlert, openAlerts, type AlertKind } from "./alert.store.server";
