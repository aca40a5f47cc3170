import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, Severity } from "@shopify/theme-check-node";
import { parse } from "smol-toml";
import { projectFiles, readProjectFile } from "../core/project";
import type { CheckStep, Problem } from "../core/step";
import { blockSchemaProblems } from "../theme/block-schema";
import { localeProblems } from "../theme/locale-problems";
import { themeLimitProblems } from "../theme/theme-limits";

/** Theme app extensions: theme-check, the values in each `{% schema %}`, locales and sizes. */
export const themeStep: CheckStep = {
  name: "theme",
  expectedSeconds: 4,
  async run(root) {
    const extensions = themeExtensions(root);
    const problems: Problem[] = [];
    for (const extension of extensions) {
      problems.push(...(await themeCheckProblems(root, extension)));
      problems.push(...themeLimitProblems(root, extension), ...localeProblems(root, extension));
      for (const where of projectFiles(root, [`${extension}/blocks/*.liquid`])) {
        const liquid = readProjectFile(root, where) ?? "";
        const found = blockSchemaProblems(liquid, join(root, extension));
        problems.push(...found.map((message) => ({ where, message })));
      }
    }
    return { problems, summary: extensions.map((path) => basename(path)).join(", ") };
  },
};

function themeExtensions(root: string): string[] {
  return projectFiles(root, ["extensions/*/shopify.extension.toml"])
    .filter((path) => parse(readProjectFile(root, path) ?? "")["type"] === "theme")
    .map((path) => dirname(path));
}

async function themeCheckProblems(root: string, extension: string): Promise<Problem[]> {
  const offenses = await check(join(root, extension), "theme-check:theme-app-extension");
  return offenses
    .filter(({ severity }) => severity !== Severity.INFO)
    .map(({ uri, start, check: rule, message }) => ({
      where: `${relativeTo(root, fileURLToPath(uri))}:${start.line + 1}`,
      message: `${message} (${rule})`,
    }));
}

function relativeTo(root: string, path: string): string {
  return path.startsWith(root) ? path.slice(root.length + 1) : path;
}
