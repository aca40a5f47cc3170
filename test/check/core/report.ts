import type { FinishedStep } from "./run-steps";

/** One line for a finished step: whether it passed, how long it took, how much it looked at. */
export function stepLine(step: FinishedStep): string {
  const { problems, warnings = [], summary } = step.outcome;
  const mark = problems.length > 0 ? "✗" : warnings.length > 0 ? "!" : "✓";
  const found = problems.length === 0 ? "" : plural(problems.length, "problem");
  const notes = [found, summary ?? ""].filter((note) => note !== "").join(", ");
  const line = `${mark} ${step.name.padEnd(11)} ${step.seconds.toFixed(1).padStart(6)} s  ${notes}`;
  return line.trimEnd();
}

/** Every warning, every problem and, when asked for, the details, in the order of the names. */
export function fullReport(steps: readonly FinishedStep[], options: { verbose: boolean }): string {
  const lines: string[] = [];
  for (const { name, outcome } of [...steps].sort((a, b) => a.name.localeCompare(b.name))) {
    if (options.verbose && outcome.details !== undefined) lines.push("", name, outcome.details);
    for (const warning of outcome.warnings ?? []) lines.push("", `${name}: ${warning}`);
    if (outcome.problems.length > 0) lines.push("", name);
    for (const { where, message } of outcome.problems) lines.push(`  ${where}  ${message}`);
  }
  return lines.join("\n");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
