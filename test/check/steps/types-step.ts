import { dirname } from "node:path";
import { projectFiles } from "../core/project";
import { runTool } from "../core/run-tool";
import type { CheckStep, Problem } from "../core/step";

/** TypeScript without emitting: the project, and each extension that has a tsconfig of its own. */
export const typesStep: CheckStep = {
  name: "types",
  expectedSeconds: 15,
  async run(root) {
    const configs = projectFiles(root, ["tsconfig.json", "extensions/*/tsconfig.json"]);
    if (configs.length === 0)
      return { problems: [{ where: "tsconfig.json", message: "is missing" }] };
    const found = await Promise.all(configs.map((config) => typeProblems(root, config)));
    return { problems: found.flat(), summary: configs.map((path) => dirname(path)).join(", ") };
  },
};

async function typeProblems(root: string, config: string): Promise<Problem[]> {
  const args = ["--noEmit", "--pretty", "false", "-p", config];
  const { code, stdout, stderr } = await runTool({
    package: "typescript",
    bin: "tsc",
    args,
    cwd: root,
  });
  const problems = stdout.split("\n").flatMap((line) => {
    const match = /^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/.exec(line);
    if (match === null) return [];
    return [{ where: `${match[1]}:${match[2]}:${match[3]}`, message: match[4] ?? "" }];
  });
  if (code !== 0 && problems.length === 0) {
    problems.push({ where: config, message: `${stdout}${stderr}`.trim() });
  }
  return problems;
}
