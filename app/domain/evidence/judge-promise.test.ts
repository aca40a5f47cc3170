import { describe, expect, it } from "vitest";
import type { StorePromise } from "./promises";
import { storePromises } from "./promises";
import { publicStatements } from "./public-statements";
import { publicTexts } from "./public-texts/all";
import { judgePromise } from "./judge-promise";
import { readControl, type StoredMeasurement } from "./read-control";

const face = { id: "a.b", title: "A", grade: "enforced", promises: [30] } as const;
const at = new Date("2026-11-20T12:00:00Z");
const measured: StoredMeasurement = {
  state: "kept",
  because: "All of them.",
  facts: { answered: 12 },
  checkedAt: at,
  staleAt: new Date("2026-11-20T13:00:00Z"),
};
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const promise = (...stillNeeded: string[]): StorePromise => ({
  number: 30,
  group: "rights",
  says: { en: "In time.", de: "Rechtzeitig." },
  stillNeeded,
});

describe("what a measurement is worth", () => {
  it("counts while it is fresh, and as unknown from the minute it is stale", () => {
    expect(readControl(face, measured, later(59))).toMatchObject({ state: "kept", stale: false });
    expect(readControl(face, measured, later(60))).toMatchObject({ state: "unknown", stale: true });
  });

  it("does not let an old broken result stand for the present either", () => {
    const broken = { ...measured, state: "broken" } as const;
    expect(readControl(face, broken, later(1)).state).toBe("broken");
    expect(readControl(face, broken, later(61)).state).toBe("unknown");
  });

  it("is unknown before the first measurement, never kept", () => {
    expect(readControl(face, undefined, at)).toMatchObject({ state: "unknown", checkedAt: null });
  });
});

describe("a promise", () => {
  const kept = readControl(face, measured, at);
  const broken = readControl({ ...face, id: "c.d" }, { ...measured, state: "broken" }, at);
  const stale = readControl({ ...face, id: "e.f" }, measured, later(61));

  it("is unproven while nothing runs for it", () => {
    expect(judgePromise(promise(), []).state).toBe("unproven");
    expect(judgePromise({ ...promise(), number: 31 }, [kept]).state).toBe("unproven");
  });

  it("is kept only when nothing more is needed", () => {
    expect(judgePromise(promise(), [kept]).state).toBe("kept");
    expect(judgePromise(promise("a clock"), [kept]).state).toBe("partly");
  });

  it("is broken by one broken control, whatever the others say", () => {
    expect(judgePromise(promise(), [kept, stale, broken]).state).toBe("broken");
  });

  it("is unknown when one control is, and none is broken", () => {
    expect(judgePromise(promise(), [kept, stale]).state).toBe("unknown");
  });
});

describe("the list of promises", () => {
  it("has the 41 rows, numbered without a gap, in both languages", () => {
    expect(storePromises.map(({ number }) => number)).toEqual(
      Array.from({ length: 41 }, (_, index) => index + 1),
    );
    for (const { says } of storePromises) {
      expect(says.en.length).toBeGreaterThan(10);
      expect(says.de).not.toBe(says.en);
    }
  });

  it("labels every published count in every language", () => {
    for (const { control, counts } of publicStatements) {
      for (const texts of Object.values(publicTexts)) {
        expect(Object.keys(texts[control].counts).sort()).toEqual([...counts].sort());
      }
    }
  });
});
