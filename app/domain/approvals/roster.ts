/**
 * Who counts as a person that may destroy, and since when. Pure: people, changes and clock are
 * arguments.
 *
 * Roles can be given and taken in seconds by whoever manages them. So that nobody gets round the
 * second person by appointing one, nor round the wait by dismissing one, a change of the roster
 * counts after a day, which is as long as the wait itself.
 */
export const COOLING_OFF_HOURS = 24;
const COOLING_OFF_MS = COOLING_OFF_HOURS * 3_600_000;

/** Somebody who holds the permission now. `since` is null where nobody on the roster gave it. */
export interface Approver {
  readonly id: string;
  readonly since: Date | null;
}

export interface Roster {
  readonly approvers: readonly Approver[];
  /** Who held the permission and lost it, and when. */
  readonly losses: readonly { readonly id: string; readonly at: Date }[];
}

/** What has to happen before a proposed act may be done. */
export type ApprovalRule =
  { readonly kind: "second-person" } | { readonly kind: "cooling-off"; readonly until: Date };

/** From when this person counts; undefined without the permission. */
export function countsFrom({ approvers }: Roster, id: string): Date | undefined {
  const approver = approvers.find((each) => each.id === id);
  if (!approver) return undefined;
  return approver.since ? aDayAfter(approver.since) : new Date(0);
}

/** The rule for a proposal; it is fixed when the proposal is made, whatever the roster becomes. */
export function ruleFor(roster: Roster, proposedBy: string, now: Date): ApprovalRule {
  const others = roster.approvers.filter(({ id }) => id !== proposedBy);
  if (others.some(({ id }) => counts(roster, id, now))) return { kind: "second-person" };
  // Somebody dismissed today still counts today: the wait begins when their day is over.
  const starts = roster.losses
    .filter(({ id }) => id !== proposedBy)
    .map(({ at }) => aDayAfter(at).getTime());
  return { kind: "cooling-off", until: aDayAfter(new Date(Math.max(now.getTime(), ...starts))) };
}

export function counts(roster: Roster, id: string, now: Date): boolean {
  const from = countsFrom(roster, id);
  return from !== undefined && from <= now;
}

function aDayAfter(at: Date): Date {
  return new Date(at.getTime() + COOLING_OFF_MS);
}
