import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { REPOSITORY } from "../core/project";
import type { CheckStep } from "../core/step";

/** What a planted project has beside the planted files, so that the tools find themselves at home. */
const GROUND = {
  "package.json": '{ "name": "planted", "private": true, "type": "module" }\n',
  "tsconfig.json": `${JSON.stringify({
    extends: join(REPOSITORY, "tsconfig.json"),
    compilerOptions: { paths: { "~/*": ["./app/*"] } },
    include: ["app", "test", "*.config.ts"],
    exclude: ["node_modules"],
  })}\n`,
};

/**
 * Makes a project of the given files in a temporary folder that the current test removes, with
 * this repository's node_modules.
 */
export function plant(files: Readonly<Record<string, string>>): string {
  const root = makeProject(files);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

const untilTheEnd: string[] = [];
afterAll(() => {
  for (const root of untilTheEnd) rmSync(root, { recursive: true, force: true });
});

/** The same for a project that several tests of a file look at: call it in `beforeAll`. */
export function plantUntilTheEnd(files: Readonly<Record<string, string>>): string {
  const root = makeProject(files);
  untilTheEnd.push(root);
  return root;
}

function makeProject(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "kept-planted-"));
  symlinkSync(join(REPOSITORY, "node_modules"), join(root, "node_modules"), "junction");
  for (const [path, text] of Object.entries({ ...GROUND, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Everything a step finds in a planted project, one "where  message" a line. */
export async function findings(
  step: CheckStep,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const { problems } = await step.run(plant(files));
  return problems.map(({ where, message }) => `${where}  ${message}`).join("\n");
}
