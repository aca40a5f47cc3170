import { expect, test } from "vitest";
import { fullReport, stepLine } from "../core/report";
import { runSteps, type FinishedStep } from "../core/run-steps";
import type { CheckStep } from "../core/step";

function step(name: string, run: CheckStep["run"], expectedSeconds = 1): CheckStep {
  return { name, expectedSeconds, run };
}

async function finish(steps: readonly CheckStep[], atOnce = 2): Promise<readonly FinishedStep[]> {
  return await runSteps(steps, { root: ".", atOnce, onFinished: () => undefined });
}

test("a check that cannot run counts as a problem, not as a pass", async () => {
  const [finished] = await finish([step("broken", () => Promise.reject(new Error("no tool")))]);
  expect(finished?.outcome.problems).toHaveLength(1);
  expect(finished && stepLine(finished)).toMatch(/^✗ broken .* 1 problem$/);
});

test("all problems of all steps are in the report", async () => {
  const found = (message: string) => () =>
    Promise.resolve({ problems: [{ where: "a.ts:1:1", message }] });
  const report = fullReport(await finish([step("b", found("two")), step("a", found("one"))]), {
    verbose: false,
  });
  expect(report).toContain("a\n  a.ts:1:1  one");
  expect(report).toContain("b\n  a.ts:1:1  two");
});

test("what could not be asked is marked and said, and is neither passed nor failed", async () => {
  const [finished] = await finish([
    step("audit", () => Promise.resolve({ problems: [], warnings: ["could not ask"] })),
  ]);
  expect(finished && stepLine(finished)).toMatch(/^! audit/);
  expect(fullReport(finished ? [finished] : [], { verbose: false })).toContain("could not ask");
});

test("the longest step starts first and no more run at once than allowed", async () => {
  const order: string[] = [];
  let running = 0;
  let most = 0;
  const watched = (name: string, seconds: number): CheckStep =>
    step(
      name,
      async () => {
        order.push(name);
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return { problems: [] };
      },
      seconds,
    );
  await finish([watched("short", 1), watched("long", 9), watched("middle", 5)]);
  expect(order).toEqual(["long", "middle", "short"]);
  expect(most).toBe(2);
});
