import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../errors";
import { parseKeyring } from "./keyring.server";
import { isSealed, newSealingKey, openText, seal, type SealPlace } from "./seal.server";

const place: SealPlace = { shop: "a.myshopify.com", model: "M", field: "f", row: "1" };

describe("a sealed text", () => {
  it("opens to what went in, for any text", () => {
    const key = newSealingKey();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const sealed = seal(key, place, text);
        expect(isSealed(sealed)).toBe(true);
        // Lone surrogates are not text: UTF-8 replaces them, as it does on the way in.
        expect(openText(key, place, sealed)).toBe(Buffer.from(text, "utf8").toString("utf8"));
      }),
    );
  });

  it("does not open in another shop, model, field or row", () => {
    const key = newSealingKey();
    const sealed = seal(key, place, "secret");
    const parts = ["shop", "model", "field", "row"] as const;
    for (const part of parts) {
      const elsewhere = { ...place, [part]: `${place[part]}x` };
      expect(() => openText(key, elsewhere, sealed)).toThrow(AppError);
    }
    // Moving characters from one part to the next is another place as well.
    expect(() => openText(key, { ...place, model: "Mf", field: "" }, sealed)).toThrow(AppError);
  });

  it("does not open once any character is changed", () => {
    const key = newSealingKey();
    const sealed = seal(key, place, "a longer secret text");
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(..."aZ0_"), (at, character) => {
        const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
        fc.pre(changed !== sealed);
        // The last character may carry unused bits: such a change alters no byte.
        fc.pre(at !== sealed.length - 1);
        expect(() => openText(key, place, changed)).toThrow(AppError);
      }),
    );
  });

  it("names the place and both keys when opened with the wrong key", () => {
    const sealed = seal(newSealingKey(), place, "secret");
    expect(() => openText(newSealingKey(), place, sealed)).toThrow(/M\.f of 1 .*sealed with key/);
  });

  it("never repeats: the same text sealed twice differs", () => {
    const key = newSealingKey();
    expect(seal(key, place, "x")).not.toBe(seal(key, place, "x"));
  });
});

describe("the keyring", () => {
  const one = `one:${Buffer.alloc(32, 1).toString("base64")}`;
  const two = `two:${Buffer.alloc(32, 2).toString("base64")}`;

  it("seals with the first key and finds the others by fingerprint", () => {
    const ring = parseKeyring(`${one}\n${two}`);
    expect(ring.current.name).toBe("one");
    expect(ring.find(parseKeyring(two).current.fingerprint).name).toBe("two");
  });

  it.each([
    ["", /empty/],
    ["short:AAAA", /Entry 1/],
    [`${one},${one}`, /twice/],
  ])("refuses %j and says what to do", (text, message) => {
    expect(() => parseKeyring(text)).toThrow(message);
  });

  it("names the fingerprint of a key it does not hold", () => {
    expect(() => parseKeyring(one).find("abcdefabcdef")).toThrow(
      /abcdefabcdef is not in the keyring/,
    );
  });
});
