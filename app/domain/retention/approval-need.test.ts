import { expect, it } from "vitest";
import { approvalNeed } from "./approval-need";

const rule = { id: "a", version: 2 };
const limits = { orders: 500, share: 0.05 };
const run = { rules: [rule], due: 10, scanned: 1_000, deletes: false };

it("lets a version of a rule that ran before begin by itself, below the limits", () => {
  expect(approvalNeed(run, { limits, ranBefore: [rule] })).toEqual([]);
});

it("asks a person for the first run of a version, even if an earlier version ran", () => {
  const ranBefore = [{ id: "a", version: 1 }];
  expect(approvalNeed(run, { limits, ranBefore })).toEqual(["first-run"]);
});

it("asks a person above a number or a share of orders, and for every deletion", () => {
  const need = (change: Partial<typeof run>) =>
    approvalNeed({ ...run, ...change }, { limits, ranBefore: [rule] });
  expect(need({ due: 500, scanned: 20_000 })).toEqual([]);
  expect(need({ due: 501, scanned: 20_000 })).toEqual(["many-orders"]);
  expect(need({ due: 50 })).toEqual([]);
  expect(need({ due: 51 })).toEqual(["large-share"]);
  expect(need({ deletes: true })).toEqual(["deletes"]);
});
