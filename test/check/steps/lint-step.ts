import { join, relative } from "node:path";
import { REPOSITORY } from "../core/project";
import { runTool } from "../core/run-tool";
import type { CheckStep } from "../core/step";

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly line?: number;
    readonly column?: number;
    readonly message: string;
  }[];
}

/**
 * ESLint with the rules of eslint.config.mjs. Without ESLint's cache: type-aware rules judge a
 * file by others, and the cache would not notice those changing.
 */
export const lintStep: CheckStep = {
  name: "lint",
  expectedSeconds: 30,
  async run(root) {
    const config = join(REPOSITORY, "eslint.config.mjs");
    const run = await runTool({
      package: "eslint",
      args: [".", "--config", config, "--format", "json", "--no-warn-ignored"],
      cwd: root,
    });
    if (!run.stdout.startsWith("[")) throw new Error(`${run.stdout}${run.stderr}`);
    const files = JSON.parse(run.stdout) as readonly LintedFile[];
    const problems = files.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line = 1, column = 1, message }) => ({
        where: `${relative(root, filePath)}:${line}:${column}`,
        message: `${message} (${ruleId ?? "parser"})`,
      })),
    );
    return { problems, summary: `${files.length} files` };
  },
};
