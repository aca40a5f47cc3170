import { describe, expect, it } from "vitest";
import { decisionCounts } from "./decision-counts";

describe("counts of decisions", () => {
  it("tell no cell that could be a few people, and add up what is told", () => {
    const counts = decisionCounts([
      { day: "2026-11-19", kind: "accepted", count: 12 },
      { day: "2026-11-19", kind: "rejected", count: 4 },
      { day: "2026-11-20", kind: "rejected", count: 3 },
    ]);
    expect(counts.days.map(({ day }) => day)).toEqual(["2026-11-20", "2026-11-19"]);
    expect(counts.days[1]?.counts).toEqual({
      ...{ accepted: 12, rejected: undefined, partial: 0, acknowledged: 0 },
    });
    expect(counts.totals.rejected).toBe(7);
  });

  it("are empty where nobody has decided", () => {
    expect(decisionCounts([]).days).toEqual([]);
  });
});
