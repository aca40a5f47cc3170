/**
 * How much of what is too much, and what the merchant is then told of. Data: a figure is changed
 * here and nowhere else. Promise 17.
 */
import type { SecurityEventKind } from "./event-kinds";

interface Common {
  readonly alert: WatchAlert;
  /** This many within the time are worth a person's look. */
  readonly from: number;
  readonly withinMinutes: number;
}

export type WatchRule =
  | (Common & { readonly events: readonly SecurityEventKind[] })
  /** Counted in the audit log, one member of staff at a time. */
  | (Common & { readonly acts: readonly string[] });

export const watchAlerts = [
  "security-forged",
  "security-guessing",
  "security-identity",
  "security-flood",
  "security-exports",
] as const;
export type WatchAlert = (typeof watchAlerts)[number];

export const watchRules: readonly WatchRule[] = [
  {
    alert: "security-forged",
    events: ["webhook-bad-signature", "webhook-foreign-shop", "proxy-bad-signature"],
    from: 20,
    withinMinutes: 60,
  },
  { alert: "security-guessing", events: ["token-unknown"], from: 20, withinMinutes: 60 },
  { alert: "security-identity", events: ["identity-failed"], from: 5, withinMinutes: 60 },
  { alert: "security-flood", events: ["limit-reached"], from: 20, withinMinutes: 60 },
  {
    alert: "security-exports",
    acts: ["personal-data.revealed", "request.downloaded", "export.begun"],
    from: 20,
    withinMinutes: 60,
  },
];

/** Since when to count: the rule's time, but nothing that a person has looked at already. */
export function countedSince(rule: WatchRule, now: Date, settledAt: Date | null): Date {
  const start = new Date(now.getTime() - rule.withinMinutes * 60_000);
  return settledAt && settledAt > start ? settledAt : start;
}
