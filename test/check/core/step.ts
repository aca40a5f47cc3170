/**
 * What every part of `npm run check` looks like.
 *
 * A step gets the folder to look at and answers with everything it found, never with the first
 * problem only. The folder is an argument so that the tests can plant a violation in a temporary
 * project and see it caught by the very code that guards the real one.
 */
export interface Problem {
  /** File, optionally with line and column, relative to the project. */
  readonly where: string;
  /** What is wrong and, where it isn't obvious, why that matters or what to do. */
  readonly message: string;
}

export interface StepOutcome {
  readonly problems: readonly Problem[];
  /** Said aloud but not failing: what could not be asked, for example. */
  readonly warnings?: readonly string[];
  /** A few words for the step's line, such as "12 operations". */
  readonly summary?: string;
  /** Shown with --verbose. */
  readonly details?: string;
}

export interface CheckStep {
  /** The word used with --only. */
  readonly name: string;
  /** Longest-running steps start first, so that they don't end alone: expected seconds. */
  readonly expectedSeconds: number;
  /**
   * Throws only when the check itself is broken; a finding is a Problem.
   */
  run(root: string): Promise<StepOutcome>;
}
