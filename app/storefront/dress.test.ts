import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, readableOn as readableOnServer } from "../domain/consent/banner-look";
import { readableOn } from "./dress";

const byte = fc.integer({ min: 0, max: 255 });
const hex = (parts: readonly number[]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

describe("the colour of a text", () => {
  it("stands out on every colour a merchant can choose", () => {
    fc.assert(
      fc.property(byte, byte, byte, (...parts) => {
        const ground = hex(parts);
        expect(contrast(ground, readableOnServer(ground))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("stands out on every ground a theme can have", () => {
    fc.assert(
      fc.property(byte, byte, byte, (...parts) => {
        const text = readableOn(`rgb(${parts.join(", ")})`) === "#000" ? "#000000" : "#ffffff";
        expect(contrast(hex(parts), text)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  it("is left to the system where the ground is not opaque, or written in a way nobody knows", () => {
    expect(readableOn("rgba(0, 0, 0, 0)")).toBeUndefined();
    expect(readableOn("color(srgb 1 0 0)")).toBeUndefined();
  });
});
