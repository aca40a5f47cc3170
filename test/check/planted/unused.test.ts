import { expect, test } from "vitest";
import { unusedStep } from "../steps/unused-step";
import { findings } from "./plant";

const PACKAGE = JSON.stringify({
  name: "planted",
  type: "module",
  dependencies: { zod: "*", luxon: "*" },
});

test("unused files, exports and dependencies are caught, and used ones pass", async () => {
  const found = await findings(unusedStep, {
    "package.json": PACKAGE,
    "app/root.tsx": 'import { used } from "./lib/thing";\nexport default used;\n',
    "app/lib/thing.ts":
      'import { z } from "zod";\nexport const used = z;\nexport const unused = 1;\n',
    "app/lib/forgotten.ts": "export const forgotten = 1;\n",
  });
  expect(found).toContain("app/lib/forgotten.ts  is never imported");
  expect(found).toMatch(/app\/lib\/thing\.ts:3 {2}unused is exported and never imported/);
  expect(found).toMatch(/package\.json.* {2}luxon is in package\.json and never used/);
  expect(found).not.toMatch(/ used |zod/);
});

test("a package that package.json does not name is caught", async () => {
  const found = await findings(unusedStep, {
    "app/root.tsx": 'import { z } from "zod";\nexport default z;\n',
  });
  expect(found).toContain("zod is used and not in package.json");
});
