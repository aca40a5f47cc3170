import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { REPOSITORY } from "../core/project";
import { plant } from "./plant";

/** The commands as people run them: what counts for a pipeline is the exit code. */
function run(script: "check" | "codegen", ...args: string[]): { code: number; output: string } {
  const tsx = pathToFileURL(join(REPOSITORY, "node_modules/tsx/dist/loader.mjs")).href;
  const path = join(REPOSITORY, "test", "run", `${script}.ts`);
  const done = spawnSync(process.execPath, ["--import", tsx, path, ...args], { encoding: "utf8" });
  return { code: done.status ?? 1, output: `${done.stdout}${done.stderr}` };
}

const GENERATED = "app/shopify/generated";

test("generated operations that are missing, edited or left over fail the check", () => {
  const root = plant({
    "app/shopify/operations/shop-name.graphql": "query ShopName { shop { name } }\n",
  });
  const check = () => run("check", "--only", "generated", "--root", root);
  expect(check()).toMatchObject({
    code: 1,
    output: expect.stringContaining("is missing") as string,
  });

  expect(run("codegen", "--root", root).code).toBe(0);
  expect(check().output).toMatch(/✓ generated[^]*Nothing found/);
  expect(check().code).toBe(0);

  appendFileSync(join(root, GENERATED, "shop-name.ts"), "// mine\n");
  writeFileSync(join(root, GENERATED, "gone.ts"), "export {};\n");
  const { code, output } = check();
  expect(code).toBe(1);
  expect(output).toContain("shop-name.ts  is out of date");
  expect(output).toContain("gone.ts  has no operation any more");

  run("codegen", "--root", root);
  expect(check().code).toBe(0);
  rmSync(join(root, "app/shopify/operations/shop-name.graphql"));
  expect(check().output).toContain("shop-name.ts  has no operation any more");
});

test("an operation that is not valid fails the generated check as well", () => {
  const root = plant({
    "app/shopify/operations/shop-name.graphql": "query ShopName { shop { shoeSize } }\n",
  });
  const { code, output } = run("check", "--only", "generated", "--root", root);
  expect(code).toBe(1);
  expect(output).toContain("shoeSize");
});

test("a step that does not exist is refused, with those that do", () => {
  const { code, output } = run("check", "--only", "lint,typos");
  expect(code).toBe(2);
  expect(output).toContain("There is no step typos. The steps are: lint, types,");
});
