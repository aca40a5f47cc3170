import { join } from "node:path";
import { REPOSITORY } from "../core/project";
import { runTool } from "../core/run-tool";
import type { CheckStep, Problem } from "../core/step";

type Finding = { readonly name: string; readonly line?: number; readonly col?: number };
type FileFindings = { readonly file: string } & Readonly<Record<string, unknown>>;

/** Kinds of findings in knip's report, in words. */
const KINDS: Readonly<Record<string, string>> = {
  dependencies: "is in package.json and never used",
  devDependencies: "is in package.json and never used",
  optionalPeerDependencies: "is used and only an optional peer",
  unlisted: "is used and not in package.json",
  binaries: "is run and not in package.json",
  unresolved: "can't be resolved",
  exports: "is exported and never imported",
  types: "is exported and never imported",
  nsExports: "is exported and never imported",
  nsTypes: "is exported and never imported",
  enumMembers: "is never used",
  duplicates: "is exported twice",
};

/** Files, exports and dependencies that nothing uses, by knip.json. */
export const unusedStep: CheckStep = {
  name: "unused",
  expectedSeconds: 8,
  async run(root) {
    const run = await runTool({
      package: "knip",
      args: ["--config", join(REPOSITORY, "knip.json"), "--reporter", "json", "--no-progress"],
      cwd: root,
    });
    const start = run.stdout.indexOf("{");
    if (start < 0) throw new Error(`${run.stdout}${run.stderr}`);
    const report = JSON.parse(run.stdout.slice(start)) as {
      readonly files?: readonly string[];
      readonly issues: readonly FileFindings[];
    };
    const files = (report.files ?? []).map((where) => ({ where, message: "is never imported" }));
    return { problems: [...files, ...report.issues.flatMap(problemsOf)] };
  },
};

function problemsOf(findings: FileFindings): Problem[] {
  return Object.entries(KINDS).flatMap(([kind, words]) =>
    findingsIn(findings[kind]).map(({ name, line }) => ({
      where: line === undefined ? findings.file : `${findings.file}:${line}`,
      message: `${name} ${words}`,
    })),
  );
}

/** A list for most kinds, lists of lists for duplicates, lists by owner for members. */
function findingsIn(value: unknown): readonly Finding[] {
  if (Array.isArray(value)) return value.flatMap(findingsIn);
  if (typeof value !== "object" || value === null) return [];
  return "name" in value ? [value as Finding] : Object.values(value).flatMap(findingsIn);
}
