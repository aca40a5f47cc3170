import { beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../core/step";
import { lintStep } from "../steps/lint-step";
import { LINT_CASES, LINT_CLEAN } from "./lint-cases";
import { plantUntilTheEnd } from "./plant";

describe("lint", () => {
  // One run for all cases: most of its time goes into loading the types.
  let problems: readonly Problem[] = [];
  beforeAll(async () => {
    const planted = LINT_CASES.map(({ path, code }) => [path, code] as const);
    const root = plantUntilTheEnd({ ...LINT_CLEAN, ...Object.fromEntries(planted) });
    ({ problems } = await lintStep.run(root));
  });

  const messagesIn = (path: string): string[] =>
    problems.filter(({ where }) => where.startsWith(`${path}:`)).map(({ message }) => message);

  test.each(LINT_CASES)("catches $title", ({ path, caught }) => {
    expect(messagesIn(path).join("\n")).toContain(caught);
  });

  test.each(Object.keys(LINT_CLEAN))("finds nothing in %s", (path) => {
    expect(messagesIn(path)).toEqual([]);
  });
});
