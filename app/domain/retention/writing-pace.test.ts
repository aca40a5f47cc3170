import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOWEST_RATE, POINTS, writingPace } from "./writing-pace";

describe("the pace of writing", () => {
  it("writes a few orders one by one and many in bulk, at the platform's smallest limit", () => {
    expect(writingPace(20).how).toBe("single");
    expect(writingPace(5_000).how).toBe("bulk");
  });

  it("needs more orders for a bulk write where points come back faster", () => {
    const turn = (rate: number) => {
      let orders = 1;
      while (writingPace(orders, rate).how === "single") orders += 1;
      return orders;
    };
    expect(turn(LOWEST_RATE)).toBeGreaterThan(50);
    expect(turn(1_000)).toBeGreaterThan(turn(LOWEST_RATE));
  });

  it("never takes the way that is done later", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300_000 }),
        fc.integer({ min: 1, max: 4_000 }),
        (n, rate) => {
          const pace = writingPace(n, rate);
          const single = (n * (POINTS.facts + POINTS.write + POINTS.back)) / rate;
          expect(pace.seconds).toBeLessThanOrEqual(single);
          expect(pace.size).toBeGreaterThan(0);
          expect(pace.atOnce).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("reads the facts of a bulk write within seconds, so that none is old when it begins", () => {
    for (const rate of [100, 200, 1_000, 2_000]) {
      const { size } = writingPace(100_000, rate);
      expect((size * POINTS.facts) / rate).toBeLessThanOrEqual(10);
    }
  });
});
