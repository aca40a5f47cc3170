/** How long the app keeps its own traces, and how old its own proofs may get. Data: changed here only. */

/** Days. Security events: long enough to look back over an incident; the law names no figure. */
export const SECURITY_EVENT_DAYS = 180;
/** Days. Delivered messages, emptied already, by whose id a repeated one is known: the host repeats for 4 hours. */
export const DELIVERY_DAYS = 30;
/** Rows removed in one transaction, and transactions in one turn. */
export const TIDY_BATCH = 5_000;
export const TIDY_BATCHES = 200;

/** Days. What the registry said of the packages is old after that, and the app is to be built anew. */
export const DEPENDENCY_DAYS = 30;

/** Days. The longest time to the next assessment of risks. */
export const ASSESSMENT_DAYS = 366;

/**
 * The last day on which the makers mend what is found, by major version.
 * https://github.com/nodejs/Release, https://www.postgresql.org/support/versioning/
 */
export const supportEnds = {
  node: { 20: "2026-04-30", 22: "2027-04-30", 24: "2028-04-30" },
  postgres: {
    14: "2026-11-12",
    15: "2027-11-11",
    16: "2028-11-09",
    17: "2029-11-08",
    18: "2030-11-14",
  },
} as const satisfies Record<string, Readonly<Record<number, string>>>;
