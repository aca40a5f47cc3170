export {
  closeAlert,
  lastSettledAt,
  openAlert,
  openAlerts,
  settleAlerts,
} from "./alert.store.server";
export type { AlertKind } from "./model";
