/** Runs an operator's command in the app's environment, prints what it says, and ends. */
import { startApplication, stopApplication } from "./lifecycle.server";

export interface CommandResult {
  /** 0 when all went well; 64 when the command was not understood (EX_USAGE). */
  readonly exit: number;
  readonly text: string;
}

export function runCommand(
  command: (args: readonly string[]) => Promise<CommandResult>,
  { start = true }: { readonly start?: boolean } = {},
): void {
  const run = async (): Promise<CommandResult> => {
    if (start) await startApplication();
    return command(process.argv.slice(2));
  };
  run()
    .catch((error: unknown) => ({
      exit: 1,
      text: error instanceof Error ? error.message : String(error),
    }))
    .then(async ({ exit, text }) => {
      (exit === 0 ? process.stdout : process.stderr).write(`${text}\n`);
      await stopApplication();
      process.exit(exit);
    })
    .catch(() => process.exit(1));
}
