export {
  assessIncident,
  closeIncident,
  openIncident,
  recordInIncident,
  type IncidentAct,
} from "./handle-incident.server";
export { listIncidents, viewIncident } from "./read-incidents.server";
export { makeWatchClocks } from "./watch-clocks.server";
export { controls as incidentControls } from "./controls.server";
