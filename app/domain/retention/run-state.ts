/** The life of a run, and what staff may do to it when. */

/**
 * previewing → previewed → running ⇄ paused → finished, or stopped, or failed. A preview that was
 * not approved simply grows old.
 */
export const runStates = [
  "previewing",
  "previewed",
  "running",
  "paused",
  "finished",
  "stopped",
  "failed",
] as const;
export type RunState = (typeof runStates)[number];

/** Who began it. */
export const runOrigins = ["hand", "schedule"] as const;
export type RunOrigin = (typeof runOrigins)[number];

/** What a person can ask of a run that was approved: from which states, and what it becomes. */
export const runActions = {
  pause: { from: ["running"], to: "paused" },
  resume: { from: ["paused"], to: "running" },
  stop: { from: ["previewing", "running", "paused"], to: "stopped" },
} as const satisfies Record<string, { from: readonly RunState[]; to: RunState }>;
export type RunAction = keyof typeof runActions;

/** After this many days a preview says too little about today to be approved. */
export const PREVIEW_GOOD_FOR_DAYS = 7;

export function parseRunAction(text: unknown): RunAction | undefined {
  return (Object.keys(runActions) as RunAction[]).find((action) => action === text);
}
