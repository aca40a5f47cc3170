/** Things the merchant has to look at. */

/** Every kind there is. The admin has words and one action for each (a missing one does not compile). */
export const alertKinds = [
  "banner-not-live",
  "tracker-leak",
  "host-consent-differs",
  "host-banner-differs",
  "scope-missing",
  "request-due-soon",
  "request-overdue",
  "request-failed",
  "mail-undeliverable",
  "retention-failed",
  "retention-waits",
  "accounts-wait",
  "erasure-residue",
  "webhook-malformed",
  "webhook-failed",
  "setup-failed",
  "audit-tampered",
  "security-forged",
  "security-guessing",
  "security-identity",
  "security-flood",
  "security-exports",
  "control-broken",
  "approval-second-person",
  "approval-cooling-off",
  "incident-due-soon",
  "incident-overdue",
] as const;
export type AlertKind = (typeof alertKinds)[number];

export interface OpenAlert {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly openedAt: Date;
  /** Ids and counts only. */
  readonly detail: unknown;
}
