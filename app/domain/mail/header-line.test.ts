import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headerLine, LONGEST_HEADER } from "./header-line";

describe("a line in a mail's header", () => {
  it("stays as it is when it is sound, and is cut where it is too long", () => {
    expect(headerLine("Lumen Home has received your request")).toBe(
      "Lumen Home has received your request",
    );
    const cut = headerLine("ä".repeat(500));
    expect(cut).toHaveLength(LONGEST_HEADER);
    expect(cut.endsWith("…")).toBe(true);
  });

  it("begins no second header and turns no text around, whatever is put into it", () => {
    expect(headerLine("Hello\r\nBcc: all@canary.example")).toBe("Hello Bcc: all@canary.example");
    expect(headerLine("safe\u202Eexe.pdf")).toBe("safeexe.pdf");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const line = headerLine(text);
        expect(Array.from(line).length).toBeLessThanOrEqual(LONGEST_HEADER);
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }),
    );
  });
});
