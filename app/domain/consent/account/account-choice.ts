/** What a customer decides with their account, and what the host says about it. Pure. */

/** sale: the sale or sharing of their data (CCPA § 1798.120). */
export const accountChannels = ["email", "sms", "sale"] as const;
export type AccountChannel = (typeof accountChannels)[number];

export type Wanted = "yes" | "no";

/** choices-page, banner, gpc: made here · host: made in the store's admin, its checkout or a mail. */
export type ChoiceSource = "choices-page" | "banner" | "gpc" | "host";

/** waiting: the host is still to be told, or did not take it · in-step: read back from the host. */
export type ChoiceState = "waiting" | "in-step";

/** The host's own words, as last read; null where it has nothing of the kind (no phone number). */
export interface HostAccount {
  readonly states: Readonly<Record<AccountChannel, string | null>>;
  /** When the host last changed them; null when it does not say. */
  readonly changedAt: Readonly<Record<AccountChannel, Date | null>>;
}

/** SUBSCRIBED and PENDING (asked to confirm) are a yes; OPTED_OUT and everything else a no. */
export function meaningOf(channel: AccountChannel, state: string | null): Wanted {
  if (channel === "sale") return state === "OPTED_OUT" ? "no" : "yes";
  return state === "SUBSCRIBED" || state === "PENDING" ? "yes" : "no";
}

export function isInStep(channel: AccountChannel, wanted: Wanted, state: string | null): boolean {
  return meaningOf(channel, state) === wanted;
}

/** The platform has no call that takes an objection to the sale of data back. */
export function canBeWanted(channel: AccountChannel, wanted: Wanted): boolean {
  return channel !== "sale" || wanted === "no";
}

const MINUTE_MS = 60_000;

/** When to try again: after 1, 2, 4 … minutes, at last every hour. */
export function nextTry(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(60, 2 ** Math.min(attempts, 6)) * MINUTE_MS);
}

/** One change of one channel, as its history has it. */
export interface PastChoice {
  readonly channel: AccountChannel;
  readonly became: Wanted;
  readonly by: ChoiceSource;
  readonly at: Date;
}

/** What the page shows of one channel. */
export interface ShownChoice {
  readonly channel: AccountChannel;
  /** Undefined where the host could not be asked. */
  readonly now: Wanted | undefined;
  /** False where the host has nothing to change (no phone number on the account). */
  readonly possible: boolean;
  /** A change that the host has not confirmed yet. */
  readonly pending: Wanted | undefined;
}
