import { expect, test } from "vitest";
import { auditOutcome } from "../steps/audit-step";

const report = (severity: string): string =>
  JSON.stringify({ vulnerabilities: { "left-pad": { severity, range: "<2" } } });

test.each(["high", "critical"])("a vulnerability that is %s is a problem", (severity) => {
  const { problems } = auditOutcome(report(severity));
  expect(problems[0]?.message).toContain(`left-pad <2 has a known vulnerability (${severity})`);
});

test("lesser vulnerabilities and none at all pass", () => {
  expect(auditOutcome(report("moderate"))).toEqual({ problems: [] });
  expect(auditOutcome('{ "vulnerabilities": {} }')).toEqual({ problems: [] });
});

test.each(["", '{ "message": "405 Method Not Allowed", "statusCode": 405 }', "<html>"])(
  "an answer like %j is said to be none: neither passed nor failed",
  (answer) => {
    const outcome = auditOutcome(answer);
    expect(outcome.problems).toEqual([]);
    expect(outcome.warnings?.[0]).toContain("could not ask");
  },
);
