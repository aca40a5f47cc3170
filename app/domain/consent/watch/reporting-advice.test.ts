import { expect, it } from "vitest";
import { reportingAdvice } from "./reporting-advice";

it("asks for more pages where few have reported, and for fewer where many have", () => {
  expect(reportingAdvice({ share: 5, sampled: 0 })).toBe("more");
  expect(reportingAdvice({ share: 5, sampled: 299 })).toBe("more");
  expect(reportingAdvice({ share: 5, sampled: 300 })).toBeUndefined();
  expect(reportingAdvice({ share: 100, sampled: 0 })).toBeUndefined();
  expect(reportingAdvice({ share: 100, sampled: 6001 })).toBe("fewer");
  expect(reportingAdvice({ share: 5, sampled: 60_000 })).toBeUndefined();
});

it("leaves alone what was switched off", () => {
  expect(reportingAdvice({ share: 0, sampled: 0 })).toBeUndefined();
});
