import type { CheckStep, StepOutcome } from "./step";

export interface FinishedStep {
  readonly name: string;
  readonly seconds: number;
  readonly outcome: StepOutcome;
}

/**
 * Runs the steps, `atOnce` at a time, the longest first.
 *
 * A step that throws is a finding too: a check that can't run must not look like one that passed.
 */
export async function runSteps(
  steps: readonly CheckStep[],
  options: { root: string; atOnce: number; onFinished: (step: FinishedStep) => void },
): Promise<readonly FinishedStep[]> {
  const waiting = [...steps].sort((a, b) => b.expectedSeconds - a.expectedSeconds);
  const finished: FinishedStep[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const started = performance.now();
      const outcome = await outcomeOf(step, options.root);
      const done = { name: step.name, seconds: (performance.now() - started) / 1000, outcome };
      finished.push(done);
      options.onFinished(done);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, lane));
  return finished;
}

async function outcomeOf(step: CheckStep, root: string): Promise<StepOutcome> {
  try {
    return await step.run(root);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { problems: [{ where: step.name, message: `the check could not run: ${message}` }] };
  }
}
