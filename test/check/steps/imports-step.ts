import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../core/project";
import { runTool } from "../core/run-tool";
import type { CheckStep } from "../core/step";
import { domainCycleProblems, type CruisedModule } from "../imports/domain-cycles";

interface Cruise {
  readonly modules: readonly CruisedModule[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly comment?: string;
      readonly rule: { readonly name: string };
      readonly cycle?: readonly { readonly name: string }[];
    }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { name: string; comment?: string }[] };
  };
}

/** Who may import whom, by .dependency-cruiser.cjs. */
export const importsStep: CheckStep = {
  name: "imports",
  expectedSeconds: 8,
  async run(root) {
    const folders = ["app", "test", "extensions", "prisma"].filter((name) =>
      existsSync(join(root, name)),
    );
    const config = join(REPOSITORY, ".dependency-cruiser.cjs");
    const run = await runTool({
      package: "dependency-cruiser",
      bin: "depcruise",
      args: [...folders, "--config", config, "--output-type", "json"],
      cwd: root,
    });
    if (!run.stdout.startsWith("{")) throw new Error(`${run.stdout}${run.stderr}`);
    const { summary, modules } = JSON.parse(run.stdout) as Cruise;
    const reasons = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
    const problems = summary.violations.map(({ from, to, rule, cycle }) => {
      const target = cycle?.map(({ name }) => name).join(" → ") ?? to;
      return {
        where: from,
        message: `→ ${target}: ${reasons.get(rule.name) ?? ""} (${rule.name})`,
      };
    });
    problems.push(...domainCycleProblems(modules));
    return { problems, summary: `${summary.totalCruised} modules` };
  },
};
