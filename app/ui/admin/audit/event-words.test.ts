import { describe, expect, it } from "vitest";
import { auditDetails } from "~/domain/audit/model";
import { detailWords, eventTitle, eventWords } from "./event-words";

describe("the words of the audit log", () => {
  it("name every type of event, each differently", () => {
    expect(Object.keys(eventWords).sort()).toEqual(Object.keys(auditDetails).sort());
    expect(new Set(Object.values(eventWords)).size).toBe(Object.keys(eventWords).length);
  });

  it("show a type of a newer version by its name", () => {
    expect(eventTitle("moon.landed")).toBe("moon.landed");
  });

  it("say details in a line", () => {
    const detail = {
      upTo: 5,
      clean: true,
      counts: { saved: 1, left: 2 },
      fields: ["note"],
      none: [],
    };
    expect(detailWords(detail)).toBe(
      "up to: 5 · clean: yes · counts: saved 1, left 2 · fields: note · none: none",
    );
    expect(detailWords(null)).toBe("");
  });
});
