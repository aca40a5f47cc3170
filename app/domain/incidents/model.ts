/** Suspected leaks, from the first sign to what was learned from them. Promise 16. */
export {
  breachLawFor,
  breachLaws,
  clockState,
  notifyBy,
  WARN_HOURS,
  type BreachLaw,
  type ClockState,
} from "./notification-clock";
export {
  assessmentSchema,
  closingSchema,
  dataKinds,
  entryKinds,
  entrySchema,
  openingSchema,
  risks,
  type Assessment,
  type DataKind,
  type EntryKind,
  type NewEntry,
  type Opening,
  type Risk,
} from "./incident-form";
export type { IncidentEntryView, IncidentSummary, IncidentView } from "./incident-view";
