import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readProjectFile } from "../core/project";
import type { CheckStep, Problem } from "../core/step";

const MODULE = "app/lib/env.server.ts";
const EXAMPLE = ".env.example";

/** Every variable the app reads is explained in .env.example, and nothing else is. */
export const envDocsStep: CheckStep = {
  name: "env-docs",
  expectedSeconds: 1,
  async run(root) {
    const module: unknown = await import(pathToFileURL(join(root, MODULE)).href);
    const { envSchema } = module as { readonly envSchema: { readonly shape: object } };
    const read = Object.keys(envSchema.shape);
    const documented = documentedVariables(readProjectFile(root, EXAMPLE) ?? "");
    const problems: Problem[] = [
      ...read
        .filter((name) => !documented.has(name))
        .map((name) => ({ where: EXAMPLE, message: `${name} is read by the app and absent here` })),
      ...[...documented]
        .filter(([name]) => !read.includes(name))
        .map(([name]) => ({ where: EXAMPLE, message: `${name} is read by nothing` })),
      ...[...documented]
        .filter(([, isExplained]) => !isExplained)
        .map(([name]) => ({ where: EXAMPLE, message: `${name} has no comment above it` })),
    ];
    return { problems, summary: `${read.length} variables` };
  },
};

/** Name → whether a comment stands above it or above the group of lines it belongs to. */
function documentedVariables(text: string): Map<string, boolean> {
  const found = new Map<string, boolean>();
  let isExplained = false;
  for (const line of text.split("\n")) {
    const name = /^#?\s*([A-Z][A-Z0-9_]+)=/.exec(line)?.[1];
    if (name !== undefined) found.set(name, isExplained);
    else isExplained = line.startsWith("#") || (isExplained && line.trim() !== "");
  }
  return found;
}
