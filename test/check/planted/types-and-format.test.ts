import { expect, test } from "vitest";
import { formatStep } from "../steps/format-step";
import { typesStep } from "../steps/types-step";
import { findings } from "./plant";

test("a type error in the app is caught", async () => {
  const found = await findings(typesStep, { "app/a.ts": "export const a: number = 'one';\n" });
  expect(found).toMatch(/^app\/a\.ts:1:14 {2}TS2322/);
});

test("a type error in an extension with a tsconfig of its own is caught", async () => {
  const tsconfig = JSON.stringify({
    compilerOptions: { strict: true, types: [] },
    include: ["src"],
  });
  const found = await findings(typesStep, {
    "app/a.ts": "export const a = 1;\n",
    "extensions/account/tsconfig.json": tsconfig,
    "extensions/account/src/b.ts": "export const b: string = 2;\n",
  });
  expect(found).toContain("extensions/account/src/b.ts:1:14  TS2322");
});

test("an index access that may be undefined is a type error", async () => {
  const code = "export const first = (list: string[]): string => list[0];\n";
  expect(await findings(typesStep, { "app/a.ts": code })).toContain("TS2322");
});

test("sound types pass", async () => {
  expect(await findings(typesStep, { "app/a.ts": "export const a: number = 1;\n" })).toBe("");
});

test("an unformatted file is caught and a formatted one passes", async () => {
  const found = await findings(formatStep, {
    "app/bad.ts": "export const a   = 'one'\n",
    "app/good.ts": 'export const a = "one";\n',
  });
  expect(found).toContain("app/bad.ts  is not formatted");
  expect(found).not.toContain("good.ts");
});

test("a file that cannot be parsed is caught by the format check", async () => {
  expect(await findings(formatStep, { "app/bad.ts": "export const = ;\n" })).toContain(
    "app/bad.ts",
  );
});
