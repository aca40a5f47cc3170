import { describe, expect, it } from "vitest";
import { CostPacer, costIn } from "./cost-pacer";

/** A host's bucket and a clock that moves only when somebody sleeps or a call takes time. */
function simulate({ maximum = 1000, rate = 100, callMs = 50, cost = 30 } = {}) {
  let now = 0;
  let available = maximum;
  let at = 0;
  const calls = { refused: 0, served: 0 };
  const pacer = new CostPacer({
    now: () => now,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  });
  const restore = () => {
    available = Math.min(maximum, available + ((now - at) / 1000) * rate);
    at = now;
  };
  const call = async () => {
    const reserved = await pacer.reserve("Some");
    restore();
    const affordable = available >= cost;
    if (affordable) available -= cost;
    calls[affordable ? "served" : "refused"] += 1;
    now += callMs;
    restore();
    const status = { maximumAvailable: maximum, currentlyAvailable: available, restoreRate: rate };
    pacer.settle("Some", reserved, { requested: cost, status });
  };
  return { pacer, call, calls, seconds: () => now / 1000 };
}

describe("a pacer", () => {
  it("is never refused, and takes no longer than the bucket makes it", async () => {
    const host = simulate();
    for (let count = 0; count < 300; count++) await host.call();
    expect(host.calls).toEqual({ refused: 0, served: 300 });
    const shortest = (300 * 30 - 1000) / 100;
    expect(host.seconds()).toBeLessThan(shortest * 1.02);
  });

  it("leaves a tenth of the bucket for others", async () => {
    const host = simulate({ callMs: 0 });
    for (let count = 0; count < 60; count++) await host.call();
    expect(host.pacer.waitFor(70)).toBe(0);
    expect(host.pacer.waitFor(200)).toBeGreaterThan(0);
  });

  it("counts calls that are under way", async () => {
    const host = simulate({ maximum: 100, cost: 40 });
    await host.call();
    const [first] = await Promise.all([host.pacer.reserve("Some"), host.pacer.reserve("Some")]);
    expect(first).toBe(40);
    expect(host.seconds()).toBeCloseTo(0.3);
  });

  it("asks for an operation that costs more than the bucket holds rather than waiting for ever", async () => {
    const host = simulate({ maximum: 100, cost: 500 });
    await host.call();
    await host.call();
    expect(host.calls.refused).toBe(2);
  });
});

describe("the cost of an answer", () => {
  it("is read from its extensions", () => {
    const status = { maximumAvailable: 2000, currentlyAvailable: 1990, restoreRate: 100 };
    const cost = { requestedQueryCost: 12, actualQueryCost: 10, throttleStatus: status };
    expect(costIn({ cost })).toEqual({ requested: 12, status });
  });

  it.each([undefined, null, {}, { cost: {} }, { cost: { throttleStatus: { restoreRate: 0 } } }])(
    "is unknown in %j",
    (extensions) => {
      expect(costIn(extensions)).toBeUndefined();
    },
  );
});
