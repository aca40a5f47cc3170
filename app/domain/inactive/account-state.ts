/** The way of an unused account, and of a run that looks for them. Pure. */

/**
 * found → noticed → minimised → asked → erased. It ends early as stayed (its owner said so),
 * returned (its owner did something), gone (the store no longer has it), unreachable, stopped (by
 * staff) or failed; a rule that asks for no erasure ends with minimised.
 */
export const accountStates = [
  "found",
  "noticed",
  "minimised",
  "asked",
  "erased",
  "stayed",
  "returned",
  "gone",
  "unreachable",
  "stopped",
  "failed",
] as const;
export type AccountState = (typeof accountStates)[number];

/** Somebody is still on the way. */
export const openAccountStates = ["found", "noticed", "minimised", "asked"] as const;

/** counting → counted → running → finished; or stopped, or failed. */
export const inactiveRunStates = [
  "counting",
  "counted",
  "running",
  "finished",
  "stopped",
  "failed",
] as const;
export type InactiveRunState = (typeof inactiveRunStates)[number];

/** After this many days a count says too little about today to be confirmed. */
export const COUNT_GOOD_FOR_DAYS = 7;

/** Accounts that one run takes on at most; the next one goes on. */
export const MOST_ACCOUNTS = 5_000;

/** What is held back, or can't be seen, is looked at again after so many days. */
export const LOOK_AGAIN_DAYS = 7;

/** How many accounts are where. */
export type AccountCounts = Readonly<Record<AccountState, number>>;

export function noAccounts(): Record<AccountState, number> {
  return {
    ...{ found: 0, noticed: 0, minimised: 0, asked: 0, erased: 0, stayed: 0, returned: 0 },
    ...{ gone: 0, unreachable: 0, stopped: 0, failed: 0 },
  };
}
