import { describe, expect, it } from "vitest";
import { factWords } from "./fact-words";

const say = (name: string, value: string | number | boolean | null) =>
  factWords(name, value, "Europe/Berlin");

describe("a fact of a control in words", () => {
  it("reads as a phrase, numbers set apart", () => {
    expect(say("tablesWithoutFence", 0)).toEqual({ label: "Tables without fence", value: "0" });
    expect(say("decisionsIn30Days", 12).label).toBe("Decisions in 30 days");
  });

  it("shows instants as dates of the shop, truths as words and nothing as a dash", () => {
    expect(say("newest", "2026-11-20T12:00:00.000Z").value).toBe("20 Nov 2026, 13:00");
    expect(say("mayInsert", true).value).toBe("Yes");
    expect(say("nextDue", null).value).toBe("–");
    expect(say("version", "2026-11-20").value).toBe("2026-11-20");
  });
});
