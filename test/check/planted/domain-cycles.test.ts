import { expect, test } from "vitest";
import { domainCycleProblems } from "../imports/domain-cycles";

const module = (source: string, ...resolved: string[]) => ({
  source: `app/domain/${source}`,
  dependencies: resolved.map((path) => ({ resolved: `app/domain/${path}` })),
});

test("two domain folders that need each other through different files are caught", () => {
  const problems = domainCycleProblems([
    module("audit/index.server.ts", "requests/model.ts"),
    module("requests/index.server.ts", "audit/index.server.ts"),
  ]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain("requests → audit → requests");
});

test("a longer circle is caught once", () => {
  const problems = domainCycleProblems([
    module("audit/a.ts", "policy/model.ts"),
    module("policy/a.ts", "consent/model.ts"),
    module("consent/a.ts", "audit/model.ts"),
  ]);
  expect(problems).toHaveLength(1);
});

test("an order passes, and so does a test that looks both ways", () => {
  expect(
    domainCycleProblems([
      module("requests/a.ts", "consent/model.ts", "audit/model.ts"),
      module("consent/a.ts", "audit/model.ts", "consent/b.ts"),
      module("audit/a.test.ts", "requests/model.ts"),
    ]),
  ).toEqual([]);
});
