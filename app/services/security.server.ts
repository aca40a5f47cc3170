/** Wires the watch over the public doors, and the incidents, to mail. */
import {
  assessIncident,
  closeIncident,
  listIncidents,
  makeWatchClocks,
  openIncident,
  recordInIncident,
  viewIncident,
} from "~/domain/incidents/index.server";
import { makeWatchSecurity, readSecurity, settleSecurity } from "~/domain/security/index.server";
import { attestRisks, readAssessments, tidyShop } from "~/domain/upkeep/index.server";
import { enqueue } from "~/jobs/queue.server";

export function buildSecurityServices() {
  return {
    watch: makeWatchSecurity({ enqueue }),
    read: readSecurity,
    settle: settleSecurity,
    assessments: readAssessments,
    attestRisks,
    tidy: tidyShop,
  };
}

export function buildIncidentServices() {
  return {
    watchClocks: makeWatchClocks({ enqueue }),
    list: listIncidents,
    view: viewIncident,
    open: openIncident,
    assess: assessIncident,
    record: recordInIncident,
    close: closeIncident,
  };
}
