import { describe, expect, it } from "vitest";
import { buildFreshOrder } from "../../../test/factories/build-order-facts";
import { noWork } from "./order-work";
import { nextStep, type OpenState } from "./next-step";

const due = {
  kind: "due" as const,
  work: { ...noWork(), clear: ["note" as const] },
  startedAt: Date.parse("2020-03-10T10:00:00Z"),
  dueAt: Date.parse("2022-03-10T23:00:00Z"),
  rules: [{ id: "a", version: 1 }],
  kept: [],
};
const item = (state: OpenState) => ({
  state,
  work: { ...noWork(), clear: ["note" as const, "phone" as const] },
});
const empty = buildFreshOrder({ filled: [] });

describe("nextStep", () => {
  it("writes only approved fields that still hold something", () => {
    const fresh = buildFreshOrder({ filled: ["note", "customAttributes"] });
    expect(nextStep(item("planned"), fresh, due)).toEqual({
      do: "write",
      work: due.work,
    });
  });

  it("takes a write whose answer was lost as done when the fields are empty", () => {
    expect(nextStep(item("writing"), empty, { kind: "nothing-to-do" })).toEqual({ do: "verify" });
  });

  it("writes again when the lost call never arrived", () => {
    const step = nextStep(item("writing"), buildFreshOrder(), due);
    expect(step).toEqual({ do: "write", work: due.work });
  });

  it("leaves an order alone that a hold has reached since it was approved", () => {
    const held = { kind: "held" as const, reasons: ["dispute-open" as const] };
    for (const state of ["planned", "writing"] as const) {
      const step = nextStep(item(state), buildFreshOrder(), held);
      expect(step).toEqual({ do: "save", reasons: ["dispute-open"] });
    }
  });

  it("claims nothing for an order that somebody else cleared", () => {
    const step = nextStep(item("planned"), empty, { kind: "nothing-to-do" });
    expect(step).toEqual({ do: "save", reasons: ["already-clear"] });
  });

  it("fails when a confirmed write did not empty the field", () => {
    const step = nextStep(item("written"), buildFreshOrder(), due);
    expect(step).toEqual({ do: "fail", problem: "still-there" });
  });

  it("says that an order is gone", () => {
    const step = nextStep(item("planned"), undefined, undefined);
    expect(step).toEqual({ do: "save", reasons: ["order-gone"] });
  });
});
