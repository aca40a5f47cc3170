import { describe, expect, it } from "vitest";
import { freshBytes } from "./fresh-bytes.server";

describe("random bytes from a stock", () => {
  it("never repeat, across many refills of the stock", () => {
    const seen = new Set<string>();
    for (let round = 0; round < 5000; round++) seen.add(freshBytes(12).toString("hex"));
    expect(seen.size).toBe(5000);
  });

  it("are never the wiped part of the stock", () => {
    const zero = Buffer.alloc(32);
    for (let round = 0; round < 1000; round++) expect(freshBytes(32).equals(zero)).toBe(false);
  });

  it("belong to the caller: changing them changes no later ones", () => {
    const first = freshBytes(16);
    first.fill(0xff);
    expect(freshBytes(16).equals(first)).toBe(false);
  });

  it("have the length that was asked for, and more than the stock is refused", () => {
    expect([1, 12, 32, 4096].map((count) => freshBytes(count).length)).toEqual([1, 12, 32, 4096]);
    expect(() => freshBytes(4097)).toThrow(/at most/);
  });
});
