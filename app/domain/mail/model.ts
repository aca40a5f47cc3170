/** Mails the app sends: about requests and its own log, never marketing (promises 6 and 38). */

/** Every kind of mail. The log and the admin name mails by these. */
export const mailKinds = [
  "request.confirm",
  "request.received",
  "request.released",
  "request.answered",
  "request.erased",
  "customer.inactive-notice",
  "merchant.request-opened",
  "merchant.request-due-soon",
  "merchant.request-overdue",
  "merchant.audit-checkpoint",
  "merchant.security",
  "merchant.tracker-leak",
  "merchant.host-consent",
  "merchant.incident-due-soon",
  "merchant.approval-waiting",
] as const;
export type MailKind = (typeof mailKinds)[number];

/** What is in a mail; sealed until it is sent. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly fromName?: string;
}

export interface MailDraft extends MailMessage {
  readonly kind: MailKind;
  /** The case it is about: when the case's person is erased, so is the mail. */
  readonly requestId?: string;
  /** One mail per key and shop: a step that runs twice writes no second one. */
  readonly dedupeKey: string;
}

/** Sending is retried this often, over about two days. */
export const MAX_SENDINGS = 12;

const MINUTE = 60_000;
const waits = [1, 2, 5, 15, 30, 60, 120, 240, 480, 480, 480];

/** When a mail whose sending failed `attempts` times is tried again. */
export function nextSendingAt(now: Date, attempts: number): Date {
  const minutes = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 480;
  return new Date(now.getTime() + minutes * MINUTE);
}

/**
 * How long a sending may take before another worker takes the mail over. Longer than the mailer's
 * own time limits, so that two workers do not send the same mail.
 */
export const SENDING_LEASE_MS = 2 * MINUTE;
