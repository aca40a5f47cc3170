import { expect, test } from "vitest";
import { namesStep } from "../steps/names-step";
import { findings } from "./plant";

const CODE = "export {};\n";

test.each([
  ["app/lib/readEnv.ts", "is not in kebab-case"],
  ["app/ui/ConsentCard.tsx", "is not in kebab-case"],
  ["test/factories/build_order.ts", "is not in kebab-case"],
  ["app/lib/utils.ts", "says nothing"],
  ["app/domain/policy/helpers.server.ts", "says nothing"],
  ["test/setup/misc.ts", "says nothing"],
  ["app/domain/policy/types.ts", "says nothing"],
  ["app/routes/app.test.tsx", "would become a route"],
  ["app/routes/App.Policy.tsx", "is not in kebab-case"],
])("the name %s is judged: %s", async (path, message) => {
  expect(await findings(namesStep, { [path]: CODE })).toContain(`${path}  ${message}`);
});

test("route names, stores, tests and extensions' files pass", async () => {
  const files = [
    "app/routes/app._index.tsx",
    "app/routes/proxy.requests.$token.tsx",
    "app/routes/[robots.txt].ts",
    "app/domain/policy/policy.store.server.ts",
    "app/lib/logger.server.test.ts",
    "extensions/consent-banner/blocks/consent-banner.liquid",
  ];
  expect(await findings(namesStep, Object.fromEntries(files.map((path) => [path, CODE])))).toBe("");
});

test("a rule switched off without a reason is caught, one with a reason passes", async () => {
  const found = await findings(namesStep, {
    "app/lib/bare.ts": "// eslint-disable-next-line eqeqeq\nexport {};\n",
    "app/lib/block.ts": "/* eslint-disable complexity */\nexport {};\n",
    "app/lib/reasoned.ts":
      "// eslint-disable-next-line eqeqeq -- null and undefined mean the same\n",
  });
  expect(found).toContain("app/lib/bare.ts:1");
  expect(found).toContain("app/lib/block.ts:1");
  expect(found).not.toContain("reasoned");
});
