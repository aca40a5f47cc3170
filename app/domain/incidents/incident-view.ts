/** What the admin is given to show. */
import type { ClockState } from "./notification-clock";

export interface IncidentSummary {
  readonly id: string;
  readonly knownAt: Date;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly law: string;
  readonly risk: string;
  readonly affected: number | null;
  readonly dataKinds: readonly string[];
  readonly authorityAt: Date | null;
  readonly peopleAt: Date | null;
  readonly closedAt: Date | null;
  readonly clock: ClockState;
}

export interface IncidentEntryView {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly kind: string;
  readonly text: string;
}

export interface IncidentView extends IncidentSummary {
  readonly what: string;
  readonly entries: readonly IncidentEntryView[];
}
