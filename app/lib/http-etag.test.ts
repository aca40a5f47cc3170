import { describe, expect, it } from "vitest";
import { matchesEtag, weakEtag } from "./http-etag";

describe("a conditional request", () => {
  const etag = weakEtag("abc");

  it("is answered short when the browser has this very text, weakly or strongly named", () => {
    expect(matchesEtag('W/"abc"', etag)).toBe(true);
    expect(matchesEtag('"abc"', etag)).toBe(true);
    expect(matchesEtag('"older", W/"abc"', etag)).toBe(true);
    expect(matchesEtag("*", etag)).toBe(true);
  });

  it("is answered in full when it names none, or another text", () => {
    expect(matchesEtag(null, etag)).toBe(false);
    expect(matchesEtag('W/"abcd"', etag)).toBe(false);
    expect(matchesEtag("", etag)).toBe(false);
  });
});
